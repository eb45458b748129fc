//! What the shell wants of the program: completions and man pages, in the language spoken.

use clap_complete::Shell;
use clap_mangen::Man;

use super::super::stop::{Stop, Usage};
use super::super::{Look, help};
use super::{Answer, Desk};

impl Desk<'_> {
    pub(super) fn completions(&self, shell: Shell) -> String {
        let mut script = Vec::new();
        clap_complete::generate(shell, &mut help::for_everybody(self.environment.look), "topout", &mut script);
        String::from_utf8_lossy(&script).into_owned()
    }

    /// The man page of the program, or of the verb at `path`.
    pub(super) fn man(&self, path: &[String]) -> Result<Answer, Stop> {
        let look = Look { colour: false, ..self.environment.look };
        let mut command = help::localised(look);
        let mut name = "topout".to_owned();
        for verb in path {
            let Some(next) = command.find_subcommand(verb) else {
                return Err(Stop::Usage(Usage::NoSuchVerb { verb: verb.clone() }));
            };
            name = format!("{name}-{}", next.get_name());
            command = next.clone();
        }
        let mut page = Vec::new();
        let source = concat!("topout ", env!("CARGO_PKG_VERSION"));
        let man = Man::new(command.display_name(name)).manual("Topout").source(source);
        man.render(&mut page).map_err(|error| Stop::Unprintable(error.to_string()))?;
        Ok(self.with_headings(&String::from_utf8_lossy(&page)).into())
    }

    /// A man page with its headings in the language spoken; those of its maker are English.
    fn with_headings(&self, page: &str) -> String {
        page.lines().fold(String::new(), |page, line| {
            let heading = line.strip_prefix(".SH ").map(|heading| match heading.trim_matches('"') {
                "NAME" => self.texts.cli_man_name(),
                "SYNOPSIS" => self.texts.cli_man_synopsis(),
                "DESCRIPTION" => self.texts.cli_man_description(),
                "OPTIONS" => self.texts.cli_man_options(),
                "SUBCOMMANDS" => self.texts.cli_man_verbs(),
                "EXTRA" => self.texts.cli_man_examples(),
                "VERSION" => self.texts.cli_man_version(),
                other => other.to_owned(),
            });
            page + &heading.map_or_else(|| line.to_owned(), |heading| format!(".SH {heading}")) + "\n"
        })
    }
}
