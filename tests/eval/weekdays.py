#!/usr/bin/env python3
"""On which side of the day of publication weekdays are put. Standard library only.

    weekdays.py GOLD.jsonl[.gz] [--bin 'target/release/kurzum --jsonl --analysis'] [--errors N]

GOLD has one article a line: {"id", "text", "lang", "anchor", "timex": [{"start", "end", "value"}]}; offsets are code points.
Counted are expressions with a day for a value that hold a weekday's name and no figure, and lie within two weeks of the
publication; one that is not found, or has another side, is wrong.
"""
import argparse, datetime, gzip, json, re, shlex, subprocess

NAMES = re.compile(r'(?i)(montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonnabend|sonntag|monday|tuesday|wednesday|thursday|friday|saturday|sunday'
                   r'|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|lunes|martes|miércoles|jueves|viernes|sábado|domingo'
                   r'|lunedì|martedì|mercoledì|giovedì|venerdì|sabato|domenica|maandag|dinsdag|woensdag|donderdag|vrijdag|zaterdag|zondag'
                   r'|segunda|terça|quarta|quinta|sexta)')


def day(value):
    m = re.match(r'\d{4}-\d\d-\d\d', value or '')
    return datetime.date.fromisoformat(m[0]) if m else None


def main():
    p = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    p.add_argument('gold')
    p.add_argument('--bin', default='target/release/kurzum --jsonl --analysis')
    p.add_argument('--errors', type=int, default=0)
    a = p.parse_args()
    opener = gzip.open if a.gold.endswith('.gz') else open
    with opener(a.gold, 'rt', encoding='utf-8') as f:
        articles = [json.loads(line) for line in f if line.strip()]
    ask = [{'id': g['id'], 'text': g['text'], 'lang': g['lang'], 'published': g['anchor'][:10]} for g in articles]
    out = subprocess.run(shlex.split(a.bin), input='\n'.join(map(json.dumps, ask)) + '\n', capture_output=True, text=True, check=True).stdout
    sides = {'before': [0, 0], 'on the day': [0, 0], 'after': [0, 0]}
    wrong = []
    for g, answer in zip(articles, map(json.loads, out.splitlines())):
        units = [0]
        for c in g['text']:
            units.append(units[-1] + (2 if c > '\uffff' else 1))
        anchor = day(g['anchor'])
        for t in g['timex']:
            said, value = g['text'][t['start']:t['end']], day(t['value'])
            if not anchor or not value or re.search(r'\d', said) or not NAMES.search(said) or abs((value - anchor).days) > 14:
                continue
            side = (value > anchor) - (value < anchor)
            found = [x for x in answer['analysis']['times'] if x['span']['start'] < units[t['end']] and units[t['start']] < x['span']['end']]
            given = day(found[0]['value']) if found else None
            count = sides[('before', 'on the day', 'after')[side + 1]]
            count[1] += 1
            if given and (given > anchor) - (given < anchor) == side:
                count[0] += 1
            else:
                around = g['text'][max(0, t['start'] - 90):t['end'] + 70].replace('\n', ' ')
                wrong.append((g['anchor'][:10], t['value'], given, said, around))
    right, every = sum(c[0] for c in sides.values()), sum(c[1] for c in sides.values())
    print(f'{right} of {every} weekdays right ({100 * right / max(every, 1):.1f} %): ' + ', '.join(f'{k} {v[0]} of {v[1]}' for k, v in sides.items()))
    for w in wrong[:a.errors]:
        print(*w, sep=' | ')


main()
