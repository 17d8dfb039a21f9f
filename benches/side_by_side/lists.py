"""Who is measured, and at what."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Peer:
    title: str
    kind: str
    program: str


PEERS = {
    "ours": Peer("`alipay` on aws-lc-rs", "ours", "ours aws-lc-rs"),
    "bare": Peer("RSA-2048 of aws-lc-rs alone", "ours", "bare aws-lc-rs"),
    "ours_ring": Peer("`alipay` on rsa and ring", "ours", "ours ring"),
    "bare_ring": Peer("RSA-2048 of rsa alone", "ours", "bare ring"),
    "alipay_rs": Peer("`alipay-rs`, Rust", "rust", "alipay_rs"),
    "alipay_sdk_rust": Peer("`alipay_sdk_rust`, Rust", "rust", "alipay_sdk_rust"),
    "java": Peer("`alipay-sdk-java`, official", "java", "java"),
    "node": Peer("`alipay-sdk` of npm, official", "node", "node"),
    "python": Peer("`alipay-sdk-python`, official", "python", "python official"),
    "python_community": Peer("`python-alipay-sdk`", "python", "python community"),
    "smartwalle": Peer("`smartwalle/alipay/v3`, Go", "go", "smartwalle"),
    "gopay": Peer("`go-pay/gopay`, Go", "go", "gopay"),
}

WORKS = {
    "page": "a page",
    "call": "a call",
    "reply": "a reply",
    "notification": "a notification",
}


@dataclass(frozen=True)
class Caller:
    title: str
    peer: str
    way: str


LOADS = {
    "plain": Caller("plain reqwest, signed before", "ours", "plain"),
    "ours": Caller("`alipay`", "ours", "executor"),
    "spawn_blocking": Caller("`alipay`, signing in `spawn_blocking`", "ours", "spawn_blocking"),
    "pool": Caller("`alipay`, signing on a pool", "ours", "pool"),
    "whole_call": Caller("`alipay`, whole calls in `spawn_blocking`", "ours", "whole_call"),
    "node": Caller("Node's official SDK", "node", ""),
    "java": Caller("Java's official SDK", "java", ""),
}

TASKS = (1, 8, 64, 256)

# The variants of where RSA runs answer one question at one load; their memory is that of the same client.
WATCHED = ("plain", "ours", "node", "java")
WATCHED_TASKS = 64
