// The official Node SDK, driven by one JSON object a line; answers one JSON object a line.
import crypto from "node:crypto";
import { syncBuiltinESMExports } from "node:module";
import readline from "node:readline";
import { AlipayFormData, AlipaySdk } from "alipay-sdk";
import { getSN } from "./node_modules/alipay-sdk/dist/esm/antcertutil.js";
import { aesDecryptText, aesEncryptText, sign as signRequest, verifySignatureV3 } from "./node_modules/alipay-sdk/dist/esm/util.js";
import { serve } from "./gateway.mjs";
import { serveRest } from "./rest-gateway.mjs";

let sdk;
let setup;

function configure(order) {
  setup = order;
  const settings = {
    appId: order.app_id,
    privateKey: order.private_key_pkcs8,
    keyType: "PKCS8",
    signType: order.sign_type,
    charset: order.charset,
    gateway: order.gateway,
    camelcase: false,
    timeout: 20000,
  };
  if (order.endpoint) settings.endpoint = order.endpoint;
  if (order.encrypt_key) settings.encryptKey = order.encrypt_key;
  if (order.app_cert) {
    settings.appCertContent = order.app_cert;
    settings.alipayPublicCertContent = order.alipay_cert;
    settings.alipayRootCertContent = order.root_cert;
  } else {
    settings.alipayPublicKey = order.alipay_public_key;
  }
  sdk = new AlipaySdk(settings);
  return {};
}

function given(order) {
  const params = { bizContent: JSON.parse(order.biz_content) };
  if (order.return_url) params.returnUrl = order.return_url;
  if (order.notify_url) params.notifyUrl = order.notify_url;
  if (order.encrypt) params.needEncrypt = true;
  return params;
}

function curled(order) {
  const options = {};
  if (order.query) options.query = Object.fromEntries(order.query);
  if (order.body) options.body = JSON.parse(order.body);
  if (order.app_auth_token) options.appAuthToken = order.app_auth_token;
  if (order.encrypt) options.needEncrypt = true;
  if (order.file) {
    options.form = new AlipayFormData();
    options.form.addFile(order.file_parameter, order.file_name, Buffer.from(order.file));
  }
  return options;
}

const operations = {
  configure,
  // The parameters as the SDK signs them, `sign` among them.
  signed(order) {
    return { params: signRequest(order.method, order.params, sdk.config) };
  },
  async execute(order) {
    const result = await sdk.exec(order.method, given(order), { validateSign: order.unverified !== true });
    return { body: JSON.stringify(result), success: result.code === "10000" && !result.subCode && !result.sub_code, fields: result };
  },
  async upload(order) {
    const form = new AlipayFormData();
    for (const [name, value] of Object.entries(order.texts)) form.addField(name, value);
    form.addFile(order.file_parameter, order.file_name, Buffer.from(order.file, "base64"));
    const result = await sdk.exec(order.method, {}, { formData: form, validateSign: true });
    return { body: JSON.stringify(result), success: result.code === "10000" && !result.subCode && !result.sub_code, fields: result };
  },
  // A call of the REST gateway, with a nonce that is the same every time.
  async rest(order) {
    crypto.randomUUID = () => order.nonce;
    syncBuiltinESMExports();
    await sdk.curl(order.verb, order.path, curled(order));
    return {};
  },
  async rest_execute(order) {
    try {
      const result = await sdk.curl(order.verb, order.path, curled(order));
      return { success: true, status: result.responseHttpStatus, body: JSON.stringify(result.data) };
    } catch (error) {
      const { name, message, code, responseHttpStatus } = error;
      return { success: false, status: responseHttpStatus, body: JSON.stringify({ code }), error: `${name}: ${message}` };
    }
  },
  async rest_events(order) {
    const events = [];
    for await (const { event, data } of sdk.sse(order.verb, order.path, curled(order))) events.push([event, data]);
    return { events };
  },
  rest_reply(order) {
    const text = `${order.timestamp}\n${order.nonce}\n${order.body}\n`;
    return { holds: verifySignatureV3(text, order.sign, sdk.config.alipayPublicKey) };
  },
  page(order) {
    return { text: sdk.pageExecute(order.method, order.http, given(order)) };
  },
  order(order) {
    return { text: sdk.sdkExecute(order.method, given(order)) };
  },
  notification(order) {
    return { holds: order.version === 1 ? sdk.checkNotifySign(order.params) : sdk.checkNotifySignV2(order.params) };
  },
  async serve() {
    return { url: await serve(setup) };
  },
  async rest_serve() {
    return { url: await serveRest(setup) };
  },
  extract(order) {
    return { source: sdk.getSignStr(order.body, `${order.method.replaceAll(".", "_")}_response`) };
  },
  sn(order) {
    return { sn: getSN(order.pem, order.root) };
  },
  encrypt(order) {
    return { text: aesEncryptText(order.text, order.key) };
  },
  decrypt(order) {
    return { text: aesDecryptText(order.text, order.key) };
  },
};

for await (const line of readline.createInterface({ input: process.stdin })) {
  let answer;
  try {
    const order = JSON.parse(line);
    const operation = operations[order.op];
    if (!operation) throw new Error(`unknown op ${order.op}`);
    answer = await operation(order);
  } catch (error) {
    answer = { error: `${error.name}: ${error.message}` };
  }
  process.stdout.write(`${JSON.stringify(answer)}\n`);
}
process.exit(0);
