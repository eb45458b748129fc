//! The verb that makes a ledger to measure with. It is for those who build the program: help on the program, completions
//! and the reference leave it out.

use clap::Args;

#[derive(Debug, Args)]
pub struct Generate {
    #[arg(long, value_name = "COUNT")]
    pub milestones: u32,
    #[arg(long, value_name = "SEED", default_value_t = 1)]
    pub seed: u64,
}
