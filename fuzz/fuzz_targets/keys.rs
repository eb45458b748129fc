//! `topout::keys` on whatever the fuzzer finds.
#![no_main]

libfuzzer_sys::fuzz_target!(|text: &str| topout::keys(text));
