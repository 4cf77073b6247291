//! Names of time zones. The core knows offsets only.

use jiff::civil::{Date, time};
use jiff::tz::TimeZone;
use jiff::{Timestamp, tz};
use kurzum::Options;

/// The options with the offset that the zone had when the article was published, where `timezone` is a zone's name.
/// An unknown name stays as it is: the core refuses it.
pub fn with_offset(mut options: Options) -> Options {
    if let Some(name) = options.timezone.as_deref().filter(|n| n.starts_with(|c: char| c.is_ascii_alphabetic()))
        && let Ok(zone) = TimeZone::get(name)
    {
        options.timezone = Some(offset(&zone, moment(options.published.as_deref())));
    }
    options
}

/// When it was published. A day alone counts from noon, so that no change to summer time lies between.
fn moment(published: Option<&str>) -> Timestamp {
    let Some(given) = published.map(str::trim) else { return Timestamp::UNIX_EPOCH };
    let noon = |day: Date| tz::Offset::UTC.to_timestamp(day.to_datetime(time(12, 0, 0, 0))).ok();
    given
        .parse::<Timestamp>()
        .ok()
        .or_else(|| given.get(..10)?.parse::<Date>().ok().and_then(noon))
        .unwrap_or(Timestamp::UNIX_EPOCH)
}

fn offset(zone: &TimeZone, when: Timestamp) -> String {
    let seconds = zone.to_offset(when).seconds();
    let minutes = seconds.unsigned_abs() / 60;
    format!("{}{:02}:{:02}", if seconds < 0 { '-' } else { '+' }, minutes / 60, minutes % 60)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn zoned(timezone: &str, published: Option<&str>) -> Option<String> {
        let options = Options {
            timezone: Some(timezone.to_owned()),
            published: published.map(str::to_owned),
            ..Options::default()
        };
        with_offset(options).timezone
    }

    #[test]
    fn summer_time_counts_at_the_day_of_publication() {
        assert_eq!(zoned("Europe/Zurich", Some("2022-12-30")).as_deref(), Some("+01:00"));
        assert_eq!(zoned("Europe/Zurich", Some("2022-07-01T09:00:00Z")).as_deref(), Some("+02:00"));
        assert_eq!(zoned("America/New_York", Some("2022-07-01")).as_deref(), Some("-04:00"));
        assert_eq!(zoned("UTC", None).as_deref(), Some("+00:00"));
    }

    #[test]
    fn what_is_no_zones_name_stays() {
        assert_eq!(zoned("+05:30", None).as_deref(), Some("+05:30"));
        assert_eq!(zoned("Mars/Olympus", None).as_deref(), Some("Mars/Olympus"));
    }
}
