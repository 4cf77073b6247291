#!/usr/bin/env python3
"""Compares timelines with events that people have dated. Standard library only.

    timelines.py GOLD.jsonl[.gz] [--bin 'target/release/kurzum --jsonl'] [--errors N]

GOLD has one article a line: {"id", "text", "lang", "anchor", "events": [{"start", "end", "text", "date"}]}; offsets are code points,
a date is YYYY-MM-DD with XX for what is not known. Events without any known date are left out.

An entry holds an event where the event's word stands in its clause; it is right where the two dates do not contradict each other in year,
month and day, as far as both say them. Printed are
  precision       right entries of those that hold an event with a date (most entries tell of what nobody has annotated)
  recall          events held by a right entry
  recall of days  different dates of an article that a right entry stands for: a timeline has one entry a day, however many events
"""
import argparse, gzip, json, re, shlex, subprocess


def gold(path):
    with (gzip.open(path, 'rt', encoding='utf-8') if path.endswith('.gz') else open(path, encoding='utf-8')) as f:
        return [json.loads(line) for line in f if line.strip()]


def parts(date):
    """Year, month and day, None for what is not said; a season or a week says its year."""
    m = re.match(r'(\d{4})(?:-(\d\d)(?:-(\d\d))?)?(?![\d])', date)
    if not m:
        return None
    year, month, day = m.groups()
    return [int(year), int(month) if month else None, int(day) if day else None]


def agree(one, other):
    return one[0] == other[0] and all(a is None or b is None or a == b for a, b in zip(one[1:], other[1:]))


def main():
    p = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    p.add_argument('gold')
    p.add_argument('--bin', default='target/release/kurzum --jsonl')
    p.add_argument('--errors', type=int, default=0)
    a = p.parse_args()
    articles = gold(a.gold)
    ask = [{'id': g['id'], 'text': g['text'], 'lang': g['lang'], 'published': g['anchor'][:10], 'options': {'timeline': 1000}} for g in articles]
    out = subprocess.run(shlex.split(a.bin), input='\n'.join(map(json.dumps, ask)) + '\n', capture_output=True, text=True, check=True).stdout
    held = right = events = found = days = found_days = entries = 0
    wrong = []
    for g, answer in zip(articles, map(json.loads, out.splitlines())):
        dated = [(e, parts(e['date'])) for e in g['events'] if parts(e['date'])]
        units = [0]
        for c in g['text']:
            units.append(units[-1] + (2 if c > '\uffff' else 1))
        hit, dates = set(), set()
        for entry in answer['card']['timeline']:
            entries += 1
            value = parts(entry['when']['value'])
            inside = [n for n, (e, _) in enumerate(dated)
                      if any(s['start'] <= units[e['start']] and units[e['end']] <= s['end'] for s in entry['spans'])]
            if not inside:
                continue
            held += 1
            good = [n for n in inside if value and agree(value, dated[n][1])]
            right += bool(good)
            hit.update(good)
            dates.update(dated[n][0]['date'] for n in good)
            if not good:
                wrong.append((entry['when']['value'], dated[inside[0]][0]['date'], entry['text'][:110]))
        events += len(dated)
        found += len(hit)
        days += len({e['date'] for e, _ in dated})
        found_days += len(dates)
    print(f'{len(articles)} articles, {entries} entries, {held} hold a dated event')
    print(f'precision {100 * right / max(held, 1):.1f}  recall {100 * found / max(events, 1):.1f} of {events}  recall of days {100 * found_days / max(days, 1):.1f} of {days}')
    for w in wrong[:a.errors]:
        print(*w, sep=' | ')


main()
