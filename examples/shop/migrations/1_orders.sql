-- Both SQLite and PostgreSQL read this.
CREATE TABLE orders (
    number TEXT NOT NULL PRIMARY KEY,
    subject TEXT NOT NULL,
    cents BIGINT NOT NULL,                   -- what it costs
    state TEXT NOT NULL,                     -- how far it is; the words are in order.rs
    notified BIGINT NOT NULL DEFAULT 0,      -- how many notifications told something of it
    refund_begun BIGINT NOT NULL DEFAULT 0,  -- 1 from before the first call that gives the money back
    placed_at BIGINT NOT NULL                -- milliseconds since 1970
);
CREATE INDEX orders_by_state ON orders (state);
CREATE INDEX orders_by_time ON orders (placed_at);
