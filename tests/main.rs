//! Scenarios: the program as people use it.

#[cfg(test)]
mod architecture;
#[cfg(test)]
mod cli;
#[cfg(all(test, unix))]
mod hangup;
