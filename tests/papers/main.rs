//! Papers: what is handed in, opened by the programs people use. Not every machine has them, so its tests run on demand.

#[cfg(test)]
mod office;
