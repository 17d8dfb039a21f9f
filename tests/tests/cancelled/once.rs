//! The functions that run handlers once.

use std::time::Duration;

use alipay::once::{Claim, Claimed, OnceStore};

use super::Operation;
use super::shop::{LEASE, Shop};

pub(crate) const OPERATIONS: &[Operation] = &[
    Operation {
        of: "runtime/once/handled_once.rs run",
        run: |shop, number| {
            Box::pin(async move { assert!(shop.handled_in_two(number).await.unwrap().is_done()) })
        },
    },
    Operation {
        of: "runtime/once/handled_once.rs run_claimed",
        run: |shop, number| {
            Box::pin(async move { assert!(shop.handled_in_one(number).await.unwrap().is_done()) })
        },
    },
    Operation {
        of: "runtime/once/handled_once.rs forget_older_than",
        run: |shop, _| {
            Box::pin(async move {
                let hour = Duration::from_secs(3_600);
                assert!(shop.once.forget_older_than(hour).await.is_ok());
            })
        },
    },
    Operation {
        of: "tools/sqlx/store.rs create_table",
        run: |shop, _| Box::pin(async move { shop.store.create_table().await.unwrap() }),
    },
    Operation {
        of: "tools/sqlx/store.rs done_in",
        run: |shop, number| {
            Box::pin(async move {
                let key = Shop::key(number);
                let Claim::Ours(token) = shop.store.claim(&key, LEASE).await.unwrap() else {
                    panic!("{number} is nobody else's")
                };
                let mut transaction = shop.pool.begin().await.unwrap();
                let claimed = Claimed::new(key.clone(), token);
                shop.store.done_in(&mut transaction, &claimed).await.unwrap();
                transaction.commit().await.unwrap();
                assert_eq!(shop.store.claim(&key, LEASE).await.unwrap(), Claim::Done);
            })
        },
    },
];
