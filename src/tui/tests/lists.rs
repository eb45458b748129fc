//! Lists.

use super::Scene;
use crate::text::Lang;

#[test]
fn peek() {
    for lang in Lang::ALL {
        for (w, h) in [(80, 24), (120, 40)] {
            for keys in ["3", "7", "8", "3F", "3F在建", "3F在建<enter>", "3c", "3F红<ctrl-s>", "3'", "8."] {
                println!("=== {lang:?} {w}x{h} {keys}\n{}", Scene::opened(lang, w, h).play(keys).screen());
            }
        }
    }
}
