#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| alipay_fuzzed::bill(bytes));
