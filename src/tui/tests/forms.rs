//! Forms as people fill them in: keys to commands, refusals at the field, many things at once, and what others change
//! meanwhile.
