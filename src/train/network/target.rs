//! What a network is to answer for one token: a class, or what its teachers make of a few.

/// Classes told apart at most; what teachers give to the others is left out.
const CLASSES: usize = 3;

/// Shares of classes; they sum to 1. Unused places have share 0.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Target {
    classes: [u16; CLASSES],
    shares: [f32; CLASSES],
}

impl Target {
    /// One class for sure.
    pub(crate) const fn sure(class: usize) -> Self {
        Self { classes: [class as u16, 0, 0], shares: [1.0, 0.0, 0.0] }
    }

    /// The likeliest classes of `scores`, which are log-probabilities, as likely as they say.
    pub(crate) fn likely(scores: &[f32]) -> Self {
        let mut best = [(f32::MIN, 0); CLASSES];
        for (class, &score) in scores.iter().enumerate() {
            if let Some(place) = best.iter().position(|b| score > b.0) {
                best[place..].rotate_right(1);
                best[place] = (score, class as u16);
            }
        }
        let shares = best.map(|(score, _)| (score - best[0].0).exp());
        let sum: f32 = shares.iter().sum();
        Self { classes: best.map(|b| b.1), shares: shares.map(|share| share / sum) }
    }

    /// The likeliest class.
    pub(crate) const fn class(&self) -> usize {
        self.classes[0] as usize
    }

    /// The classes with their shares.
    pub(crate) fn shares(&self) -> impl Iterator<Item = (usize, f32)> {
        self.classes.map(usize::from).into_iter().zip(self.shares).filter(|(_, share)| *share > 0.0)
    }
}

#[cfg(test)]
mod tests {
    use super::Target;

    #[test]
    fn the_likeliest_come_first() {
        let target = Target::likely(&[0.1f32.ln(), 0.6f32.ln(), 0.05f32.ln(), 0.25f32.ln()]);
        let classes: Vec<usize> = target.shares().map(|(class, _)| class).collect();
        assert_eq!((target.class(), classes), (1, vec![1, 3, 0]));
        assert!((target.shares().map(|(_, share)| share).sum::<f32>() - 1.0).abs() < 1e-6);
        assert_eq!(Target::sure(7).shares().collect::<Vec<_>>(), [(7, 1.0)]);
    }
}
