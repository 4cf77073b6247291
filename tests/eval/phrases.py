#!/usr/bin/env python3
"""Relaxed F1 on the test phrases of other tools, with and without what is left out on purpose. Standard library only.

    phrases.py GOLD.jsonl[.gz] ... [--bin 'target/release/kurzum --jsonl --analysis'] [--errors N]

GOLD has one phrase a line: {"id", "text", "lang", "anchor", "timex": [{"start", "end"}]}; offsets are code points.
A gold expression is found where one of ours overlaps it. Printed are, for each set,
  as counted    every other expression of ours is one too many, also the second part of a range or of a date with its hour
  parts once    a further part inside a gold expression is not too many: corpora annotate those parts one by one
  left out      as before, without the phrases of KINDS, which are no times in running text or belong to no news
"""
import argparse, gzip, json, re, shlex, subprocess

HOUR = r'(\d{1,2}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|eins|zwei|drei|vier|fünf|sechs|sieben|acht|neun|zehn|elf|zwölf)'
KINDS = {
    'a weekday cut short and alone': r'(mo|di|mi|do|fr|sa|so|mon|tues?|wed|thu|thurs?|fri|sat|sun|donn?)\.?',
    'a bare hour': rf"(@|at|um|in|abend um|nachmittag um|approximately)? ?({HOUR}[ -]?(\d{{2}}|thirty|twenty|zero \w+|o\w? \w+)?|\d{{1,2}}[.:]\d{{2}})|\d{{1,2}} ?- ?\d{{1,2}}|half \w+|twelve[ -]\w+[ -]\w+",
    'hours as they are typed into a calendar': r".*\d ?([ap]\.?|ish pm|p m|['\"])|.*[a-z] a m|.*@ ?\d.*|\d{3,4} ?[ap]\.?m\.?|.*in the [ap]m|.*\bat \d+ gmt",
    'machine forms': r"[+-]?\d.*\d?(min|hr|mo|[ymwds])\b.*|[+-]\d.*|\d\d/\d\d/\d{4}[.:-]\d\d:\d\d|\d\dq\d|\d{4}q\d|\d{4} \d\d \d\d|\d{1,2}[.]\d{2}[.]\d{4}|\d{1,2}:\d\d:\d\d.*|.*gmt-\d.*|\d{1,2}[a-z]+ \d{4}|.*[a-z]{3}\d\d|in \d+ mon",
    'month and day in figures without a year, or without their dots': r"(on )?\d{1,2} ?[/-] ?\d{1,2}|(am )?\d{1,2}[.]\d{1,2}|\d{1,2}[.]? ?- ?\d{1,2}[.]\d{1,2}",
    'a word of the day, the week or the month alone': r"(the )?(mid ?day|morning|afternoon|evening|night|week|\d{1,2}|1st|may|march|tomorrows)|all week|rest of the week|on the first|late tonite",
    'nouns and months written small, English months in German': r"am (abend|nachmittag)|nachmittag um 5|abend um 5|march (first|3|3 2015)|aug \d.*",
    'seasons of sport, meals, school': r".* seasons?|(after|nach dem) (lunch|school|mittagessen)",
    'initials': r"((by |at )?(the )?(eo[dmy]|bo[my])|asap|atm)",
    'feasts of campaigns, of other faiths and of jest': r".*(boss|vegan|vesak|vaisakha|buddha|wesak|earth hour|erde|purim|gobind|govind|diwali|chines|service|mysteries|covenant|ides|paddy).*",
    'spellings run together and others': r"lastmonth|aug 96|in 14 a\.d\.|.* after next|(last|next) (weekday|day|hour)|the min (before|after)",
}


def f1(right, given, wanted):
    p, r = right / max(given, 1), right / max(wanted, 1)
    return 100 * 2 * p * r / max(p + r, 1e-9)


def main():
    p = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    p.add_argument('gold', nargs='+')
    p.add_argument('--bin', default='target/release/kurzum --jsonl --analysis')
    p.add_argument('--errors', type=int, default=0)
    a = p.parse_args()
    for path in a.gold:
        with (gzip.open(path, 'rt', encoding='utf-8') if path.endswith('.gz') else open(path, encoding='utf-8')) as f:
            texts = [json.loads(line) for line in f if line.strip()]
        ask = [{'id': g['id'], 'text': g['text'], 'lang': g['lang'], 'published': g['anchor'][:10]} for g in texts]
        out = subprocess.run(shlex.split(a.bin), input='\n'.join(map(json.dumps, ask)) + '\n', capture_output=True, text=True, check=True).stdout
        right = given = wanted = parts = 0
        kept_right = kept_given = kept_wanted = 0
        kinds, errors = {}, []
        for g, answer in zip(texts, map(json.loads, out.splitlines())):
            units = [0]
            for c in g['text']:
                units.append(units[-1] + (2 if c > '\uffff' else 1))
            gold = [(units[t['start']], units[t['end']]) for t in g['timex']]
            ours = [(t['span']['start'], t['span']['end']) for t in answer['analysis']['times']]
            over = lambda x, y: x[0] < y[1] and y[0] < x[1]
            found = [x for x in gold if any(over(x, y) for y in ours)]
            inside = sum(any(over(x, y) for x in gold) for y in ours)
            right += len(found)
            given += len(ours)
            wanted += len(gold)
            parts += len(ours) - max(inside - len(found), 0)
            said = [g['text'][t['start']:t['end']].strip().lower() for t in g['timex']]
            kind = next((k for k, pattern in KINDS.items() if said and len(found) < len(gold) and all(re.fullmatch(pattern, s) for s in said)), None)
            if kind:
                kinds.setdefault(kind, []).extend(said)
                continue
            kept_right += len(found)
            kept_given += len(ours) - max(inside - len(found), 0)
            kept_wanted += len(gold)
            if len(found) < len(gold):
                errors.append(('missing', g['text'], said))
            elif inside < len(ours):
                errors.append(('too many', g['text'], said))
        left = sum(map(len, kinds.values()))
        print(f'{path.rsplit("/", 1)[-1]}: as counted {f1(right, given, wanted):.1f}, parts once {f1(right, parts, wanted):.1f}, '
              f'{left} of {wanted} left out {f1(kept_right, kept_given, kept_wanted):.1f}')
        for kind, phrases in kinds.items() if a.errors else ():
            print(f'    {kind}: ' + ', '.join(phrases))
        for error in errors[:a.errors]:
            print('   ', *error, sep=' | ')


main()
