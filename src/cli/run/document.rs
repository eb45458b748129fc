//! Whole ledgers as documents: `init`, `import`, `export`.

use super::super::args::{self, DocumentFormat};
use super::super::files::read;
use super::super::stop::{Stop, Usage};
use super::{Answer, Desk};
use crate::exchange;
use crate::ledger::{Command, Ledger};
use crate::model::{Book, Period};
use crate::text::Texts;
use crate::text::cells::visible;
use crate::text::values::period;

impl Desk<'_> {
    pub(super) fn init(&mut self, wanted: &args::Init) -> Result<Answer, Stop> {
        let book = match &wanted.from {
            Some(file) => read(file)?,
            None if wanted.empty => self.empty_book(wanted)?,
            None => exchange::shipped_plan().map_err(|error| Stop::Document { path: None, error })?,
        };
        let ledger = Ledger::create(&self.environment.ledger, &book, &self.environment.now)?;
        let name = self.texts.name(&book.name, book.name_en.as_deref()).to_owned();
        let made = self.texts.cli_made(name, ledger.path().display().to_string());
        Ok(format!("{}\n", visible(&made)).into())
    }

    fn empty_book(&self, wanted: &args::Init) -> Result<Book, Stop> {
        let bare = self.bare_book()?;
        let period = wanted.period.as_deref().map(half_year).transpose()?;
        Ok(Book { name: wanted.name.clone().unwrap_or(bare.name), period: period.unwrap_or(bare.period), ..bare })
    }

    /// What a ledger has that nobody has put anything into.
    pub(super) fn bare_book(&self) -> Result<Book, Stop> {
        exchange::empty_book(&self.texts.cli_new_ledger(), Period::of(self.today()))
            .map_err(|error| Stop::Document { path: None, error })
    }

    pub(super) fn import(&mut self, wanted: &args::Import) -> Result<Answer, Stop> {
        self.tell(Texts::cli_reading_document, None);
        let command = Command::Import(Box::new(read(&wanted.file)?));
        let mut ledger = self.ledger()?;
        if !wanted.dry_run {
            return self.apply(&mut ledger, command);
        }
        let receipt = ledger.rehearse(command, &self.environment.now)?;
        let notice = self.texts.cli_dry_run();
        self.notice(&notice);
        self.receipt(&ledger, &receipt)
    }

    pub(super) fn export(&mut self, wanted: &args::Export) -> Result<Answer, Stop> {
        let format = wanted.format()?;
        self.tell(Texts::cli_reading, None);
        let book = self.ledger()?.book()?;
        let written = match format {
            DocumentFormat::Toml => exchange::write_toml(&book),
            DocumentFormat::Json => exchange::write_json(&book),
        };
        let document = written.map_err(|error| Stop::Document { path: None, error })?;
        self.deliver(document.into_bytes(), &wanted.output)
    }
}

/// A half-year, as 2024-H2 or 2024年下半年.
pub(super) fn half_year(words: &str) -> Result<Period, Stop> {
    period(words).ok_or_else(|| Stop::Usage(Usage::NotAPeriod { words: words.to_owned() }))
}
