// Calls by the types of both documents: those that are right compile, and of the others the compiler must say so.
import type { operations as Three } from "./v3.0";
import type { operations as ThreeOne } from "./v3.1";

type Body<O> = O extends { requestBody: { content: { "application/json": infer B } } } ? B : never;
type Parts<O> = O extends { requestBody: { content: { "multipart/form-data": infer B } } } ? B : never;
type Path<O> = O extends { parameters: { path: infer P } } ? P : never;
type Query<O> = O extends { parameters: { query?: infer Q } } ? Q : never;
type Reply<O> = O extends { responses: { 200: { content: { "application/json": infer R } } } } ? R : never;

type Pay = Body<Three["alipay_trade_pay"]> & Body<ThreeOne["alipay_trade_pay"]>;
export const pay: Pay = {
  out_trade_no: "20150320010101001",
  total_amount: "88.88",
  subject: "Iphone6 16G",
  auth_code: "28763443825664394",
  goods_detail: [{ goods_id: "apple-01", goods_name: "ipad", quantity: 1, price: "2000" }],
  notify_url: "https://shop.example/alipay/notify",
};
// @ts-expect-error: an amount is text
export const number: Pay = { ...pay, total_amount: 88.88 };
// @ts-expect-error: a payment has a subject
export const incomplete: Pay = { out_trade_no: "20150320010101001", total_amount: "88.88" };

type Upload = Parts<Three["alipay_open_file_upload"]> & Parts<ThreeOne["alipay_open_file_upload"]>;
export const upload: Upload = { data: { biz_code: "openpt_appstore" }, file_content: "…" };
// @ts-expect-error: what is not a file travels in the part `data`
export const flat: Upload = { biz_code: "openpt_appstore" };

type Append = ThreeOne["alipay_marketing_activity_ordervoucher_append"];
export const path: Path<Append> = { activity_id: "2016042700826004508401111111" };
// @ts-expect-error: the path has a parameter
export const nowhere: Path<Append> = {};

type Count = ThreeOne["alipay_marketing_activity_ordervoucher_codecount"];
export const query: Query<Count> = { merchant_access_mode: "SELF_MODE" };

export const trade = (reply: Reply<Three["alipay_trade_pay"]>): string | undefined => reply.trade_no;
