//! Scenarios: the program as people use it.

#[cfg(test)]
mod architecture;
#[cfg(test)]
mod cli;
#[cfg(test)]
mod control;
#[cfg(test)]
mod crash;
#[cfg(test)]
mod crowd;
#[cfg(test)]
mod desk;
#[cfg(test)]
mod generate;
#[cfg(test)]
mod hand_in;
#[cfg(test)]
#[cfg(unix)]
mod hangup;
#[cfg(test)]
mod hostile;
#[cfg(test)]
#[cfg(unix)]
mod keeping;
#[cfg(test)]
mod program;
#[cfg(test)]
mod reports;
#[cfg(test)]
#[cfg(unix)]
mod screen;
#[cfg(test)]
#[cfg(unix)]
mod seat;
#[cfg(test)]
#[cfg(unix)]
mod terminal;
