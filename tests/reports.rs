//! Reports as they are asked for, and where they go.

use std::fs;

use serde_json::Value;
use topout::text::Lang;

use crate::cli::Office;

/// What the source document says of each project in its part on construction, and the plan of the last; a project a row.
const FACTS: [(&str, &[&str]); 14] = [
    ("教师周转房", &["22栋", "592套", "已竣工8栋", "其余14栋正在装饰装修"]),
    ("新建城区幼儿园", &["3所", "990个学位", "产业集聚区幼儿园", "第七幼儿园", "第十三幼儿园", "正在主体施工"]),
    (
        "改扩建幼儿园",
        &[
            "4所",
            "90个学位",
            "实验幼儿园",
            "新桥镇第二中心幼儿园",
            "范集镇中心幼儿园",
            "永丰镇第二中心幼儿园",
            "设计、造价、财政评审",
        ],
    ),
    ("产业集聚区小学", &["1所", "主体已完成", "正在装饰装修"]),
    ("北平路学校", &["九年一贯制", "教学楼", "综合楼", "宿舍楼", "封顶", "二次结构", "装修"]),
    ("寄宿制中学改扩建", &["5所", "李寨镇二中", "已全部竣工"]),
    ("中心村小学", &["33所", "已竣工31所", "其余2所正在装饰装修"]),
    ("第一初级中学综合楼", &["全速推进"]),
    ("文化路学校综合楼", &["全速推进"]),
    ("改造提升城区学校", &["9所"]),
    ("标准化达标学校改造", &["已竣工22所", "其余9所"]),
    ("一高图书馆", &["1200万元", "主体已完成", "正在装饰装修"]),
    ("一高实验楼", &["图纸、预算、财政评审已过", "正在招标", "预计年底主体完成"]),
    ("2024年长效机制项目（农村学校）", &["争取8月开工", "年底前主体完成"]),
];

#[test]
fn the_report_says_of_every_project_what_the_document_says() {
    let report = Office::opened(Lang::Zh).answer("summary --style report --format markdown");
    let (_, chapter) = report.split_once("二、分类进展").unwrap();
    let (mut rest, _) = chapter.split_once("三、节点情况").unwrap();
    // A project's part goes from its name to the name of the next one.
    for (at, (name, facts)) in FACTS.iter().enumerate() {
        rest = rest.split_once(name).unwrap_or_else(|| panic!("{name}: {chapter}")).1;
        let part = FACTS.get(at + 1).and_then(|(next, _)| rest.split_once(next)).map_or(rest, |(part, _)| part);
        for fact in *facts {
            assert!(part.contains(fact), "{name}: {fact}\n{part}");
        }
    }
}

/// A stage whose milestone is done is not said to be going on, and what was typed in lines is told in one.
#[test]
fn the_report_tells_what_was_done_and_reported_since() {
    let office = Office::opened(Lang::Zh);
    office.answer("complete P07-M1 --on 2024-07-20");
    office.answer("update P02 二层已浇筑，\n钢筋已到场\n两天后续建 --on 2024-07-20");
    let report = office.answer("summary --style report --format markdown");
    assert!(report.contains("一高实验楼1项，已完成招标；"), "{report}");
    assert!(report.contains("据7月20日情况，二层已浇筑，钢筋已到场；两天后续建。"), "{report}");
    let office = Office::opened(Lang::En);
    office.answer("complete P07-M1 --on 2024-07-20");
    let report = office.answer("summary --style report --format markdown");
    assert!(report.contains("through with “Tender”"), "{report}");
}

/// The figures of `text`, as they are written.
fn figures(text: &str) -> Vec<String> {
    let ends = |c: char| !c.is_ascii_digit() && c != '.';
    text.split(ends).map(|figure| figure.trim_matches('.').to_owned()).filter(|figure| !figure.is_empty()).collect()
}

/// All numbers in `json`.
fn numbers(json: &Value) -> Vec<String> {
    match json {
        Value::Number(number) => vec![number.to_string()],
        Value::Array(all) => all.iter().flat_map(numbers).collect(),
        Value::Object(fields) => fields.values().flat_map(numbers).collect(),
        Value::Null | Value::Bool(_) | Value::String(_) => Vec::new(),
    }
}

/// docx, xlsx and HTML are read back beside what writes them, under `src/report`.
#[test]
fn every_figure_of_the_json_stands_in_csv_markdown_and_text() {
    for lang in Lang::ALL {
        let office = Office::opened(lang);
        let json: Value = serde_json::from_str(&office.answer("summary --format json")).unwrap();
        for (options, totals) in [
            ("--format csv", false),
            ("--format markdown --style table", true),
            ("--format markdown --style report", false),
            ("--width 500 --style table", true),
            ("--width 500 --style report", false),
        ] {
            let told = office.answer(&format!("summary {options}"));
            let said = figures(&told);
            for total in numbers(&json["totals"]).into_iter().filter(|_| totals) {
                assert!(said.contains(&total), "{options}: {total}");
            }
            for project in json["projects"].as_array().unwrap() {
                let code = project["code"].as_str().unwrap();
                let row = row(&told, code).unwrap_or_else(|| panic!("{options}: {code}"));
                let mut wanted = numbers(&project["stages"]);
                wanted.extend(project["quantities"].as_array().unwrap().iter().flat_map(|one| numbers(&one["value"])));
                for figure in wanted {
                    assert!(figures(row).contains(&figure), "{options}: {figure} of {code} in {row}");
                }
            }
        }
    }
}

/// The lines of a table from the one that begins with `code` to the next row.
fn row<'t>(told: &'t str, code: &str) -> Option<&'t str> {
    let begins = |line: &str| {
        line.trim_start_matches(['|', ' ']).strip_prefix(code).is_some_and(|rest| rest.starts_with([',', ' ']))
    };
    let mut at = 0;
    let places = told.split_inclusive('\n').map(|line| {
        at += line.len();
        (at - line.len(), line)
    });
    let mut lines = places.skip_while(|(_, line)| !begins(line));
    let (from, _) = lines.next()?;
    let is_new = |line: &str| line.trim().is_empty() || line.starts_with(['P', '|', '（', '(', '#', '三']);
    let to = lines.find(|(_, line)| is_new(line)).map_or(told.len(), |(to, _)| to);
    told.get(from..to)
}

#[test]
fn a_ledger_of_nothing_and_one_of_unknowns_print_in_every_format_and_style() {
    for lang in Lang::ALL {
        let office = Office::new(lang);
        office.answer("init --empty --period 2024-H2");
        for stage in ["nothing", "unknowns"] {
            if stage == "unknowns" {
                office.answer("add project 实验学校 --quantities ?栋");
                office.answer("add milestone P01 竣工");
            }
            for style in ["brief", "report", "table"] {
                for ending in ["txt", "md", "csv", "json", "html", "docx", "xlsx"] {
                    let file = format!("{stage}-{style}.{ending}");
                    office.answer(&format!("summary --style {style} -o @{file}"));
                    assert!(fs::metadata(office.path(&file)).unwrap().len() > 0, "{file}");
                }
            }
            for verb in [
                "chart",
                "chart --format html",
                "calendar",
                "due",
                "check",
                "list projects",
                "changes --since 2024-01-01",
            ] {
                office.answer(verb);
            }
        }
        // However the lines fall.
        let told: String = office.answer("summary --style report").split_whitespace().collect();
        let unknown = if lang == Lang::Zh { "现状未载" } else { "whereitstandsisnotstated" };
        assert!(told.contains(unknown), "{told}");
    }
}

#[test]
fn a_summary_on_one_screen_fits_it() {
    for lang in Lang::ALL {
        let brief = Office::opened(lang).answer("summary --style brief");
        assert!(brief.lines().count() <= 24, "{brief}");
    }
}

#[test]
fn a_file_is_in_the_format_it_is_called_after_and_is_never_written_over() {
    let office = Office::opened(Lang::En);
    for (name, beginning) in [("a.md", "# "), ("a.JSON", "{"), ("a.csv", "\u{feff}"), ("a.txt", " "), ("a", " ")] {
        let said = office.run(&format!("summary -o @{name}"));
        assert_eq!((said.status, said.stdout.as_str()), (0, ""), "{}", said.stderr);
        let written = fs::read_to_string(office.path(name)).unwrap();
        assert!(written.starts_with(beginning), "{name}: {written}");
    }
    let before = fs::read(office.path("a.md")).unwrap();
    let refused = office.refused(3, "list projects -o @a.md");
    assert!(refused.contains("--force"), "{refused}");
    assert_eq!(fs::read(office.path("a.md")).unwrap(), before);
    office.answer("list projects -o @a.md --force");
    assert_ne!(fs::read(office.path("a.md")).unwrap(), before);
}

#[test]
fn an_ending_that_is_no_format_is_refused_with_those_that_are() {
    let office = Office::opened(Lang::Zh);
    let refused = office.refused(2, "summary -o @a.pdf");
    assert!(refused.contains(".docx") && refused.contains("--format"), "{refused}");
    assert!(!office.path("a.pdf").exists());
    office.answer("summary --format markdown -o @a.pdf");
    assert!(fs::read_to_string(office.path("a.pdf")).unwrap().starts_with("# "));
}

#[test]
fn a_dash_is_stdout() {
    let office = Office::opened(Lang::Zh);
    assert_eq!(office.answer("summary -o -"), office.answer("summary"));
}

#[test]
fn an_option_of_one_format_is_refused_with_another() {
    let office = Office::opened(Lang::En);
    assert!(office.refused(2, "summary --format csv --width 56").contains("--width is for .txt only"));
    assert!(office.refused(2, "list projects --no-bom").contains("--no-bom is for .csv only"));
    assert!(office.refused(2, "summary --width 3").contains("between 40 and 500"));
    assert!(!office.answer("list projects --format csv --no-bom").starts_with('\u{feff}'));
}

#[test]
fn a_page_of_28_characters_is_56_cells() {
    let report = Office::opened(Lang::Zh).answer("summary --style report --width 56");
    assert!(report.lines().all(|line| topout::text::cells::width(line) <= 56), "{report}");
}
