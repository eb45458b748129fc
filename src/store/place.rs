//! Where a file lies: the file system it is on, and whether other machines may write there too.

use std::path::{Path, PathBuf};
use std::sync::OnceLock;

/// What a file system is called, and whether its locks and shared memory can be trusted between machines.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct FileSystem {
    pub name: &'static str,
    /// On a network, or of a kind that may be: no write-ahead log, which needs memory shared by all who have the file open.
    pub shared: bool,
}

/// By the magic numbers of statfs(2), Linux.
const KNOWN: [(u64, &str, bool); 25] = [
    (0x6969, "nfs", true),
    (0x517B, "smb", true),
    (0xFE53_4D42, "smb2", true),
    (0xFF53_4D42, "cifs", true),
    (0x0102_1997, "9p", true),
    (0x6573_5546, "fuse", true),
    (0x5346_414F, "afs", true),
    (0x7375_7245, "coda", true),
    (0x00C3_6400, "ceph", true),
    (0x786F_4256, "vboxsf", true),
    (0x7461_636F, "ocfs2", true),
    (0x0116_1970, "gfs2", true),
    (0x0BD0_0BD0, "lustre", true),
    (0xEF53, "ext4", false),
    (0x5846_5342, "xfs", false),
    (0x9123_683E, "btrfs", false),
    (0x0102_1994, "tmpfs", false),
    (0x794C_7630, "overlay", false),
    (0x4D44, "vfat", false),
    (0x2011_BAB0, "exfat", false),
    (0x5346_544E, "ntfs", false),
    (0x2FC1_2FC1, "zfs", false),
    (0xF2F5_2010, "f2fs", false),
    (0xCA45_1A4E, "bcachefs", false),
    (0x9FA0, "proc", false),
];

static PRETENDED: OnceLock<FileSystem> = OnceLock::new();

/// Takes every file for one on the file system of this name, from now on: so that tests need no network.
pub fn pretend(name: &str) {
    if let Some((_, name, shared)) = KNOWN.into_iter().find(|(_, known, _)| *known == name) {
        // Said twice, it stays as it was.
        let _ = PRETENDED.set(FileSystem { name, shared });
    }
}

/// The file system a file is on, or would be made on; `None` where that can't be known.
pub fn file_system(path: &Path) -> Option<FileSystem> {
    if let Some(pretended) = PRETENDED.get() {
        return Some(*pretended);
    }
    let there = path.ancestors().find(|place| place.exists()).map_or_else(|| PathBuf::from("."), Path::to_path_buf);
    by_number(magic(&there)?)
}

fn by_number(number: u64) -> Option<FileSystem> {
    KNOWN.into_iter().find(|(known, ..)| *known == number).map(|(_, name, shared)| FileSystem { name, shared })
}

/// Whether nothing more goes onto the disk of the file. `false` where that can't be known.
pub(super) fn is_full(path: &Path) -> bool {
    let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
    #[cfg(unix)]
    return rustix::fs::statvfs(folder).is_ok_and(|disk| disk.f_blocks > 0 && disk.f_bavail == 0);
    #[cfg(not(unix))]
    false
}

#[cfg(target_os = "linux")]
fn magic(path: &Path) -> Option<u64> {
    let number = rustix::fs::statfs(path).ok()?.f_type;
    // The type differs between machines, and old ones put the sign bit in front of 32 bits.
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "magic numbers have 32 bits")]
    let number = number as u32;
    Some(number.into())
}

/// Elsewhere the write that is tried when a ledger is made has to tell.
#[cfg(not(target_os = "linux"))]
fn magic(_path: &Path) -> Option<u64> {
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn network_drives_are_told_from_disks() {
        for (number, name) in [(0x6969, "nfs"), (0xFF53_4D42, "cifs"), (0x0102_1997, "9p"), (0x6573_5546, "fuse")] {
            assert_eq!(by_number(number), Some(FileSystem { name, shared: true }));
        }
        assert_eq!(by_number(0xEF53), Some(FileSystem { name: "ext4", shared: false }));
        assert_eq!(by_number(1), None);
    }

    #[test]
    fn a_file_that_is_not_there_yet_is_judged_by_its_folder() {
        let folder = tempfile::tempdir().unwrap();
        assert_eq!(file_system(&folder.path().join("a/b/ledger.topout")), file_system(folder.path()));
    }
}
