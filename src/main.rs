//! The program: everything is in the library, [`topout::app`] puts it together.

fn main() -> std::process::ExitCode {
    topout::app::run()
}
