//! `topout::search` on whatever the fuzzer finds.
#![no_main]

libfuzzer_sys::fuzz_target!(|text: &str| {
    topout::search(text);
    topout::shown(text);
});
