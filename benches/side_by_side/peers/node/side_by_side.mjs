// The official Node SDK: the first line is the material, every other one an order.
import readline from "node:readline";
import { AlipaySdk } from "alipay-sdk";

const METHOD = "alipay.trade.query";
const KEY = "alipay_trade_query_response";

let material;
let client;
let deceived;

function configured(gateway) {
  return new AlipaySdk({
    appId: material.app_id,
    privateKey: material.private_key_pkcs8,
    keyType: "PKCS8",
    alipayPublicKey: material.alipay_public_key,
    gateway,
    timeout: 60000,
  });
}

function page() {
  return client.pageExecute("alipay.trade.page.pay", "GET", {
    returnUrl: material.return_url,
    notifyUrl: material.notify_url,
    bizContent: {
      out_trade_no: material.out_trade_no,
      total_amount: material.total_amount,
      subject: material.subject,
      product_code: material.product_code,
    },
  });
}

async function call(sdk) {
  const result = await sdk.exec(METHOD, { bizContent: { out_trade_no: material.out_trade_no } }, { validateSign: true });
  return result.totalAmount;
}

// What the client does with a reply, by the SDK's own parts: it has no method that is given a reply alone.
function reply(body) {
  const read = JSON.parse(body);
  client.checkResponseSign(body, KEY, read.sign, "");
  return read[KEY].total_amount;
}

function notification(raw) {
  const params = Object.fromEntries(new URLSearchParams(raw));
  if (!client.checkNotifySignV2(params)) throw new Error("the signature does not hold");
  return params.total_amount;
}

// As many loops as the order says share its calls.
async function load({ count, tasks, each }, answer) {
  let left = count;
  answer.each = [];
  async function calls() {
    while (left-- > 0) {
      const begun = process.hrtime.bigint();
      await call(client);
      if (each) answer.each.push(Number((process.hrtime.bigint() - begun) / 1000n));
    }
  }
  await Promise.all(Array.from({ length: tasks }, calls));
  return material.total_amount;
}

const works = {
  page: () => page(),
  call: (forged) => call(forged ? deceived : client),
  reply: (forged) => reply(forged ? material.forged_reply : material.reply),
  notification: (forged) => notification(forged ? material.forged_notification : material.notification),
};

async function obey(order) {
  const answer = {};
  const processor = process.cpuUsage();
  const wall = process.hrtime.bigint();
  if (order.work === "load") {
    answer.value = await load(order, answer);
  } else {
    const work = works[order.work];
    for (let left = order.count; left > 0; left--) {
      const given = work(order.forged);
      answer.value = given instanceof Promise ? await given : given;
    }
  }
  const { user, system } = process.cpuUsage(processor);
  answer.processor = (user + system) / 1e6;
  answer.wall = Number(process.hrtime.bigint() - wall) / 1e9;
  return answer;
}

for await (const line of readline.createInterface({ input: process.stdin })) {
  if (!material) {
    material = JSON.parse(line);
    client = configured(material.gateway);
    deceived = configured(material.forging_gateway);
    continue;
  }
  let answer;
  try {
    answer = await obey(JSON.parse(line));
  } catch (error) {
    answer = { error: `${error.name}: ${error.message}` };
  }
  process.stdout.write(`${JSON.stringify(answer)}\n`);
}
process.exit(0);
