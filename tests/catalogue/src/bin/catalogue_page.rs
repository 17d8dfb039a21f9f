//! Prints `docs/catalogue.md`.

fn main() -> Result<(), String> {
    print!("{}", alipay_catalogue_tests::page::page()?);
    Ok(())
}
