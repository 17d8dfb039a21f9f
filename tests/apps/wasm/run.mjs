// Runs the app of this folder under Node: `node run.mjs FOLDER`, where FOLDER holds what wasm-bindgen made of it.
import assert from 'node:assert/strict';
import { createSign, createVerify, generateKeyPairSync } from 'node:crypto';
import { createRequire } from 'node:module';
import { resolve } from 'node:path';

const { Merchant } = createRequire(import.meta.url)(resolve(process.argv[2], 'app_wasm.js'));

const keys = () =>
  generateKeyPairSync('rsa', {
    modulusLength: 2048,
    publicKeyEncoding: { type: 'spki', format: 'pem' },
    privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
  });
const [app, alipay] = [keys(), keys()];
const canonical = (parameters, without) =>
  Object.keys(parameters)
    .filter((name) => !without.includes(name))
    .sort()
    .map((name) => `${name}=${parameters[name]}`)
    .join('&');

const merchant = new Merchant(app.privateKey, alipay.publicKey, 1714979289);

// An order string that Node's own cryptography accepts, at the time that was given.
const order = Object.fromEntries(new URLSearchParams(merchant.order_string('T1', '茶 & 水', '88.80')));
assert.equal(order.timestamp, '2024-05-06 15:08:09');
assert.deepEqual(JSON.parse(order.biz_content), { out_trade_no: 'T1', subject: '茶 & 水', total_amount: '88.80' });
const text = canonical(order, ['sign']);
assert.ok(createVerify('RSA-SHA256').update(text).verify(app.publicKey, order.sign, 'base64'), text);
assert.throws(() => merchant.order_string('T1', 'x'.repeat(257), '88.80'), /subject/);

// A notification that Alipay's key signed, and the same one with another amount.
const paid = {
  app_id: '2014072300007148',
  notify_id: '2024050600222150809',
  notify_type: 'trade_status_sync',
  out_trade_no: 'T1',
  total_amount: '88.80',
  trade_status: 'TRADE_SUCCESS',
};
const sign = createSign('RSA-SHA256').update(canonical(paid, [])).sign(alipay.privateKey, 'base64');
const form = (parameters) => new URLSearchParams({ ...parameters, sign, sign_type: 'RSA2' }).toString();
assert.equal(merchant.verified(form(paid)), 'T1');
assert.throws(() => merchant.verified(form({ ...paid, total_amount: '0.01' })), /sign/);
assert.throws(() => merchant.verified('out_trade_no=T1'), /sign/);

console.log('WebAssembly: signed, verified, refused');
