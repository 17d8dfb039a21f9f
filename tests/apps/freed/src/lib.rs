//! An allocator that looks for pieces of secrets in every block that is given back: what was wiped before holds none.
//!
//! This crate alone has `unsafe`, of which an allocator is made.

use std::alloc::{GlobalAlloc, Layout, System};
use std::backtrace::Backtrace;
use std::cell::Cell;
use std::collections::HashSet;
use std::ptr;

/// A run of twice as many bytes, less one, holds a piece whole wherever it begins.
pub const PIECE: usize = 8;

type Pieces = HashSet<[u8; PIECE]>;

thread_local! {
    /// What this thread looks for; null while it does not.
    static PIECES: Cell<*const Pieces> = const { Cell::new(ptr::null()) };
    static FREED: Cell<Freed> = const { Cell::new(Freed { blocks: 0, found: 0 }) };
}

/// The allocator of the system, which looks into what is given back.
pub struct Scanning;

/// How many blocks were given back, and how many of them held a piece of a secret.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Freed {
    /// All blocks.
    pub blocks: usize,
    /// Those with a piece.
    pub found: usize,
}

/// Does some work, the dropping of what it makes included, and looks into what this thread gives back meanwhile. Where a block
/// holds a piece, the place in the program is printed.
pub fn freed<T>(secrets: &[&[u8]], work: impl FnOnce() -> T) -> Freed {
    let chunks = secrets.iter().flat_map(|secret| secret.chunks_exact(PIECE));
    let pieces: Pieces = chunks.filter_map(|chunk| chunk.try_into().ok()).collect();
    FREED.set(Freed { blocks: 0, found: 0 });
    PIECES.set(&raw const pieces);
    drop(work());
    PIECES.set(ptr::null());
    FREED.get()
}

fn look(block: &[u8], pieces: *const Pieces) {
    // SAFETY: it is null, or the set of `freed`, which stays where it is while the thread looks.
    let Some(known) = (unsafe { pieces.as_ref() }) else { return };
    let holds =
        |window: &[u8]| window.first_chunk().is_some_and(|window: &[u8; PIECE]| known.contains(window));
    let is_found = block.windows(PIECE).any(holds);
    let Freed { blocks, found } = FREED.get();
    FREED.set(Freed { blocks: blocks + 1, found: found + usize::from(is_found) });
    if is_found {
        // What says where is not looked into.
        PIECES.set(ptr::null());
        eprintln!(
            "a block of {} bytes holds a piece of a secret:\n{}",
            block.len(),
            Backtrace::force_capture()
        );
        PIECES.set(pieces);
    }
}

// SAFETY: the system's allocator does what it is asked to; a block that grows is a new one, and the old one is given back.
unsafe impl GlobalAlloc for Scanning {
    unsafe fn alloc(&self, layout: Layout) -> *mut u8 {
        // Zeroed, so that what is looked into was written, and by nobody before.
        // SAFETY: as the caller promises.
        unsafe { System.alloc_zeroed(layout) }
    }

    unsafe fn alloc_zeroed(&self, layout: Layout) -> *mut u8 {
        // SAFETY: as the caller promises.
        unsafe { System.alloc_zeroed(layout) }
    }

    unsafe fn dealloc(&self, block: *mut u8, layout: Layout) {
        // A thread that ends looks for nothing.
        let pieces = PIECES.try_with(Cell::get).unwrap_or(ptr::null());
        if !pieces.is_null() {
            // SAFETY: the block is whole until it is given back, and nobody else has it.
            look(unsafe { std::slice::from_raw_parts(block, layout.size()) }, pieces);
        }
        // SAFETY: as the caller promises.
        unsafe { System.dealloc(block, layout) }
    }

    unsafe fn realloc(&self, block: *mut u8, layout: Layout, size: usize) -> *mut u8 {
        // SAFETY: the caller promises that the size is not zero and does not overflow with this alignment.
        let (larger, new) = unsafe {
            let layout = Layout::from_size_align_unchecked(size, layout.align());
            (layout, System.alloc_zeroed(layout))
        };
        if !new.is_null() {
            // SAFETY: both blocks are at least as long, and are not the same.
            unsafe { ptr::copy_nonoverlapping(block, new, layout.size().min(larger.size())) };
            // SAFETY: as the caller promises.
            unsafe { self.dealloc(block, layout) };
        }
        new
    }
}
