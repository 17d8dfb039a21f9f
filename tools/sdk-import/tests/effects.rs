//! Which APIs only read, as far as names tell.
#![expect(clippy::unwrap_used, reason = "a test's helper fails by panicking")]

use std::fs;

use alipay_schema::{Api, Effect, Source, read_api};
use alipay_sdk_import::{Progress, effect_told_by, state_effects};

fn api(name: &str, text: &str) -> Api {
    let source = Source::new(name, text);
    read_api(&source).usable(&source).unwrap()
}

#[test]
fn names_tell_that_an_api_only_reads_or_nothing_is_stated() {
    for (method, only_reads) in [
        ("alipay.trade.query", true),
        ("alipay.trade.fastpay.refund.query", true),
        ("alipay.user.agreement.batchquery", true),
        ("alipay.user.account.get", true),
        ("alipay.system.oauth.token", false),
        ("alipay.trade.pay", false),
        ("alipay.trade.createandquery", false),
        ("alipay.query.pay", false),
        ("query", false),
        ("alipay.eco.token.fast.get", false),
        ("alipay.open.sts.token.get", false),
        ("alipay.commerce.medical.sms.shorturl.get", false),
        ("alipay.open.public.template.message.get", false),
        ("alipay.marketing.tool.fengdie.editor.get", false),
        ("zhima.credit.score.get", false),
        ("zoloz.authentication.customer.ftoken.query", false),
    ] {
        let expected = only_reads.then_some(Effect::Reads);
        assert_eq!(effect_told_by(&api("a.yaml", &format!("method: {method}\n"))), expected, "{method}");
    }
    for more in ["call: notification\n", "form: { f: { type: file } }\n"] {
        assert_eq!(effect_told_by(&api("a.yaml", &format!("method: a.b.query\n{more}"))), None, "{more}");
    }
}

#[test]
fn effects_are_stated_in_a_folder_and_what_is_stated_stays() {
    let folder = tempfile::tempdir().unwrap();
    let place = folder.path().join("a");
    fs::create_dir(&place).unwrap();
    let own = "method: a.get # of a person\neffect: writes\n";
    fs::write(place.join("query.yaml"), "# x\nmethod: a.query\nrequest: {}\n").unwrap();
    fs::write(place.join("get.yaml"), own).unwrap();
    fs::write(place.join("pay.yaml"), "method: a.pay\n").unwrap();
    let update = state_effects(folder.path(), &Progress::new()).unwrap();
    let lines: Vec<String> = update.changes.iter().map(ToString::to_string).collect();
    assert_eq!(lines, ["a.query: reads"]);
    update.write().unwrap();
    let written = fs::read_to_string(place.join("query.yaml")).unwrap();
    assert_eq!(written, "# x\nmethod: a.query\neffect: reads\nrequest: {}\n");
    assert_eq!(fs::read_to_string(place.join("get.yaml")).unwrap(), own);
    assert!(state_effects(folder.path(), &Progress::new()).unwrap().files.is_empty(), "once is enough");
}

#[test]
fn every_description_of_the_catalogue_whose_name_tells_states_its_effect() {
    let mut stated = 0;
    for method in alipay_specs::methods() {
        let api = api(method, alipay_specs::text(method).unwrap());
        let told = effect_told_by(&api);
        assert!(api.effect.is_some() || told.is_none(), "{method}: run `alipay-sdk-import effects`");
        stated += usize::from(api.effect == Some(Effect::Reads));
    }
    assert!(stated > 3000, "{stated}");
}
