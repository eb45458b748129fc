//! How often laws are tried on made-up ledgers: a few times when somebody has changed something, more often in CI.

use proptest::test_runner::Config;

/// `few` times, or `TOPOUT_THOROUGH` times as often.
pub(crate) fn trials(few: u32) -> Config {
    Config::with_cases(few.saturating_mul(thorough()))
}

/// `TOPOUT_THOROUGH`: how many times as often everything is tried.
pub(crate) fn thorough() -> u32 {
    #[expect(clippy::disallowed_methods, reason = "how long a test goes on is told by the environment")]
    let asked = std::env::var("TOPOUT_THOROUGH");
    asked.ok().and_then(|times| times.parse().ok()).unwrap_or(1)
}
