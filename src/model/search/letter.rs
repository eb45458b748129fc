//! What is known of a letter of a text: how it sounds, and what can be typed for it. Hanzi and ASCII are looked up once for
//! all texts, so that a ledger of a hundred thousand names is made ready in no time and takes little room.

use std::sync::LazyLock;

use super::sound::{HANZI as RUN, Sounds};

/// `doors` are the steps by which a letter can be passed, as bits: two letters without a common one don't meet.
#[derive(Clone, Copy, Debug)]
pub(super) struct Known {
    pub(super) sounds: Sounds,
    pub(super) doors: u64,
    /// The doors of everything that can be typed for it, and not only of what that begins with.
    pub(super) reach: u64,
}

static HANZI: LazyLock<Vec<Known>> = LazyLock::new(|| RUN.map(Known::new).collect());
static ASCII: LazyLock<Vec<Known>> = LazyLock::new(|| ('\0'..='\x7f').map(Known::new).collect());

/// Many characters share a door; no two of a–z do.
pub(super) fn door(c: char) -> u64 {
    1 << (u32::from(c) % 62)
}

impl Known {
    pub(super) fn of(c: char) -> Self {
        let place = |first: char| usize::try_from(u32::from(c).checked_sub(u32::from(first))?).ok();
        let known = if c.is_ascii() {
            place('\0').and_then(|at| ASCII.get(at))
        } else {
            place(*RUN.start()).and_then(|at| HANZI.get(at))
        };
        known.copied().unwrap_or_else(|| Self::new(c))
    }

    fn new(c: char) -> Self {
        let sounds = Sounds::of(c);
        let all = |letters: &mut dyn Iterator<Item = char>| letters.fold(door(c), |doors, letter| doors | door(letter));
        Self { sounds, doors: all(&mut sounds.initials()), reach: all(&mut sounds.spellings()) }
    }
}
