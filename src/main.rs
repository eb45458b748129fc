//! The program: everything is in the library, [`topout::app`] puts it together.

#![forbid(unsafe_code)]

fn main() -> std::process::ExitCode {
    topout::app::run()
}
