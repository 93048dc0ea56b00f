//! The colour of an instance, and how it is changed so that text in it can be read.
//!
//! Coloured text stands on light backgrounds of the same hue, and white text on coloured buttons. What matters is the
//! contrast with the lightest background (WCAG 1.4.3: at least 4.5 to 1). In dark mode the style sheet uses the hue
//! only.

use std::fmt;

/// Smallest contrast of text with its background.
const CONTRAST: f64 = 4.5;
/// Lightness and largest chroma of the background: `--accent-wash` in `style/_tokens.scss`.
const WASH: (f64, f64) = (0.955, 0.025);

/// A colour as three bytes of sRGB.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Accent {
    red: u8,
    green: u8,
    blue: u8,
}

impl Accent {
    /// Reads `#` and six hexadecimal digits; `None` for any other text.
    pub fn parse(text: &str) -> Option<Self> {
        let digits = text.strip_prefix('#').filter(|digits| digits.len() == 6)?;
        let is_hex = digits.bytes().all(|byte| byte.is_ascii_hexdigit());
        let number = u32::from_str_radix(digits, 16).ok().filter(|_| is_hex)?;
        let [_, red, green, blue] = number.to_be_bytes();
        Some(Self { red, green, blue })
    }

    /// The colour, darkened until text in it can be read; unchanged if it can be already.
    pub fn readable(self) -> Self {
        let (lightness, chroma, hue) = self.to_oklch();
        let wash = from_oklch(WASH.0, chroma.min(WASH.1), hue).luminance();
        let is_readable = |accent: Self| (wash + 0.05) / (accent.luminance() + 0.05) >= CONTRAST;
        if is_readable(self) {
            return self;
        }
        (1..=100)
            .map(|step| {
                let darker = lightness * (1.0 - f64::from(step) / 100.0);
                from_oklch(darker, chroma, hue)
            })
            .find(|accent| is_readable(*accent))
            .unwrap_or(Self {
                red: 0,
                green: 0,
                blue: 0,
            })
    }

    /// A light colour of this hue for text on a dark background. Mails need it, because they have no style sheet that
    /// could derive it.
    pub fn on_dark(self) -> Self {
        let (_, chroma, hue) = self.to_oklch();
        from_oklch(0.78, chroma.min(0.12), hue)
    }

    fn linear(self) -> [f64; 3] {
        [self.red, self.green, self.blue].map(|byte| {
            let value = f64::from(byte) / 255.0;
            if value <= 0.04045 {
                value / 12.92
            } else {
                ((value + 0.055) / 1.055).powf(2.4)
            }
        })
    }

    /// Relative luminance as WCAG defines it, from 0 to 1.
    fn luminance(self) -> f64 {
        let [red, green, blue] = self.linear();
        0.2126 * red + 0.7152 * green + 0.0722 * blue
    }

    /// Lightness, chroma, and hue in radians (OKLCH).
    fn to_oklch(self) -> (f64, f64, f64) {
        let [red, green, blue] = self.linear();
        let l = (0.412_221_470_8 * red + 0.536_332_536_3 * green + 0.051_445_992_9 * blue).cbrt();
        let m = (0.211_903_498_2 * red + 0.680_699_545_1 * green + 0.107_396_956_6 * blue).cbrt();
        let s = (0.088_302_461_9 * red + 0.281_718_837_6 * green + 0.629_978_700_5 * blue).cbrt();
        let lightness = 0.210_454_255_3 * l + 0.793_617_785 * m - 0.004_072_046_8 * s;
        let a = 1.977_998_495_1 * l - 2.428_592_205 * m + 0.450_593_709_9 * s;
        let b = 0.025_904_037_1 * l + 0.782_771_766_2 * m - 0.808_675_766 * s;
        (lightness, a.hypot(b), b.atan2(a))
    }
}

/// The nearest sRGB colour.
fn from_oklch(lightness: f64, chroma: f64, hue: f64) -> Accent {
    let (a, b) = (chroma * hue.cos(), chroma * hue.sin());
    let l = (lightness + 0.396_337_777_4 * a + 0.215_803_757_3 * b).powi(3);
    let m = (lightness - 0.105_561_345_8 * a - 0.063_854_172_8 * b).powi(3);
    let s = (lightness - 0.089_484_177_5 * a - 1.291_485_548 * b).powi(3);
    let byte = |linear: f64| {
        let linear = linear.clamp(0.0, 1.0);
        let value = if linear <= 0.003_130_8 {
            linear * 12.92
        } else {
            1.055 * linear.powf(1.0 / 2.4) - 0.055
        };
        (value * 255.0).round() as u8
    };
    Accent {
        red: byte(4.076_741_662_1 * l - 3.307_711_591_3 * m + 0.230_969_929_2 * s),
        green: byte(-1.268_438_004_6 * l + 2.609_757_401_1 * m - 0.341_319_396_5 * s),
        blue: byte(-0.004_196_086_3 * l - 0.703_418_614_7 * m + 1.707_614_701 * s),
    }
}

impl fmt::Display for Accent {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            formatter,
            "#{:02x}{:02x}{:02x}",
            self.red, self.green, self.blue
        )
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn accent(text: &str) -> Accent {
        Accent::parse(text).expect("a colour")
    }

    #[test]
    fn only_six_hexadecimal_digits_are_a_colour() {
        assert_eq!(accent("#4261CD").to_string(), "#4261cd");
        for text in [
            "", "#", "4261cd", "#4261c", "#4261cdd", "#42 1cd", "red", "#+261cd",
        ] {
            assert_eq!(Accent::parse(text), None, "{text}");
        }
    }

    #[test]
    fn a_colour_that_can_be_read_stays_as_it_is() {
        for text in ["#4261cd", "#000000", "#8b0000"] {
            assert_eq!(accent(text).readable(), accent(text));
        }
    }

    #[test]
    fn a_light_colour_is_darkened_and_keeps_its_hue() {
        let (bright, readable) = (accent("#ffd500"), accent("#ffd500").readable());

        assert_ne!(bright, readable);
        let turned = (bright.to_oklch().2 - readable.to_oklch().2).abs();
        assert!(turned < 0.35, "{readable} is another colour");
    }

    proptest! {
        #[test]
        fn every_colour_ends_up_readable(red: u8, green: u8, blue: u8) {
            let readable = Accent { red, green, blue }.readable();
            let (_, chroma, hue) = readable.to_oklch();
            let wash = from_oklch(WASH.0, chroma.min(WASH.1), hue).luminance();

            prop_assert!((wash + 0.05) / (readable.luminance() + 0.05) >= CONTRAST - 0.1);
        }

        #[test]
        fn a_colour_survives_the_way_there_and_back(red: u8, green: u8, blue: u8) {
            let (lightness, chroma, hue) = Accent { red, green, blue }.to_oklch();

            prop_assert_eq!(from_oklch(lightness, chroma, hue), Accent { red, green, blue });
        }
    }
}
