//! The small parts that are done often: reading a date, holding a query against names, measuring, cutting and wrapping text,
//! making up a project. `cargo bench --bench parts`.

use divan::{Bencher, black_box};
use topout::exchange::generated;
use topout::model::search::{Haystack, Query};
use topout::text::dates::{self, Context};
use topout::text::{cells, wrap};

fn main() {
    divan::main();
}

const NAME: &str = "安河县柳集乡中心幼儿园改扩建";
const NAME_EN: &str = "Anhe County, Liuji Township Central Kindergarten: extension";
const UPDATE: &str = "现场施工正常，本周到场工人约40人，材料供应充足。监理例会已开，质量问题已全部整改闭合；第二批资金已到位，\
    已按进度拨付施工单位。Work goes on as planned; the county bureau visited the site and asked for the remaining papers.";

#[divan::bench(args = ["2026-08-15", "8月", "8月底前", "2026年三季度", "late August", "by the end of Q3"])]
fn read_a_date(words: &str) -> bool {
    let context = Context { year: 2026, data_date: chrono::NaiveDate::default() };
    dates::read(black_box(words), context).is_ok()
}

#[divan::bench]
fn prepare_a_name_for_search() -> Haystack {
    Haystack::new(black_box([NAME, NAME_EN]))
}

#[divan::bench(args = ["ahx ljx", "中心幼儿园", "central ext", "P000123"])]
fn search_ten_thousand_names(bencher: Bencher<'_, '_>, words: &str) {
    let made = generated(100_000, 1).map(|made| made.projects.collect::<Vec<_>>()).unwrap_or_default();
    let names = made.iter().map(|project| {
        let names = [Some(project.code.as_str()), Some(project.name.as_str()), project.name_en.as_deref()];
        Haystack::new(names.into_iter().flatten())
    });
    let haystacks: Vec<Haystack> = names.collect();
    let query = Query::new(words);
    bencher.bench_local(|| haystacks.iter().filter_map(|haystack| query.score(black_box(haystack))).count());
}

#[divan::bench(args = [NAME, NAME_EN])]
fn measure_a_name(text: &str) -> usize {
    cells::width(black_box(text))
}

#[divan::bench(args = [NAME, NAME_EN])]
fn cut_a_name_to_twenty_cells(text: &str) -> String {
    cells::fit(black_box(text), 20)
}

#[divan::bench(args = [28, 76])]
fn wrap_an_update(width: usize) -> Vec<String> {
    wrap::wrap(black_box(UPDATE), width)
}

#[divan::bench]
fn make_up_a_hundred_projects() -> usize {
    generated(black_box(1_000), 1)
        .map(|made| made.projects.map(|project| project.milestones.len()).sum())
        .unwrap_or_default()
}
