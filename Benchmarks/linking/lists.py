#!/usr/bin/env python3
"""Two lists of the same invented people without a key, and how well they were linked.

usage: lists.py make N FOLDER easy|hard      writes a-N-HARDNESS.csv and b-N-HARDNESS.csv
       lists.py score FOLDER N HARDNESS LINKS.csv

List b lacks 0.5 % of list a and has as many others, in another order; 0.5 % have another surname, and 8 % of given names
and of surnames a letter left out, doubled or exchanged. In the hard lists names go through that twice, 15 % of birth dates
have another day, month or year, and 30 % of start dates are missing. The e-mail address tells who is who; the mapping
`link-list` does not read it.
"""
import csv
import random
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent.parent))
from make_rows import PARTS, rows  # noqa: E402

HEADERS = ["email", "first_name", "surname", "birth_date", "sex", "province", "position_title", "start_date"]
COLUMNS = [22, 2, 3, 5, 4, 13, 7, 14]


def slip(text, pick):
    if len(text) < 5 or pick.random() >= 0.08:
        return text
    at = pick.randrange(1, len(text) - 1)
    return pick.choice([
        text[:at] + text[at + 1:], text[:at] + text[at + 1] + text[at] + text[at + 2:], text[:at] + text[at] + text[at:]])


def other_day(text, pick):
    if pick.random() >= 0.15:
        return text
    day, month, year = text.split("/")
    return pick.choice([
        f"{pick.randrange(1, 29):02}/{month}/{year}", f"{day}/{pick.randrange(1, 13):02}/{year}",
        f"{day}/{month}/{int(year) + pick.choice((-10, -1, 1, 10))}"])


def make(count, folder, hardness):
    pick = random.Random(7)
    others = count // 200
    people = [[row[column] for column in COLUMNS] for row in list(rows(count + others))[1:]]
    first, second = people[:count], []
    for person in people:
        if pick.random() < 0.005 and person[0] != people[-1][0]:
            continue
        row = person[:]
        if pick.random() < 0.005:
            row[2] = "".join(pick.sample(PARTS, 3))
        for _ in range(2 if hardness == "hard" else 1):
            row[1], row[2] = slip(row[1], pick), slip(row[2], pick)
        if hardness == "hard":
            row[3] = other_day(row[3], pick)
            row[7] = "" if pick.random() < 0.3 else row[7]
        second.append(row)
    pick.shuffle(second)
    Path(folder).mkdir(parents=True, exist_ok=True)
    for name, lines in (("a", first), ("b", second)):
        with open(f"{folder}/{name}-{count}-{hardness}.csv", "w", encoding="utf-8", newline="") as file:
            csv.writer(file).writerows([HEADERS] + lines)


def score(folder, count, hardness, links):
    def addresses(name):
        with open(f"{folder}/{name}-{count}-{hardness}.csv", encoding="utf-8", newline="") as file:
            return [row[0] for row in csv.reader(file)]
    a, b = addresses("a"), addresses("b")
    both = len(set(a[1:]) & set(b[1:]))
    right = wrong = asked = 0
    with open(links, encoding="utf-8", newline="") as file:
        for line in csv.DictReader(file):
            asked += line["outcome"] == "uncertain"
            if line["outcome"] == "linked":
                for x in line["rows_a"].split():
                    for y in line["rows_b"].split():
                        same = a[int(x) - 1] == b[int(y) - 1]
                        right, wrong = right + same, wrong + (not same)
    print(f"links {right + wrong}, precision {right / max(1, right + wrong):.6f}, recall {right / both:.5f}, asked {asked}")


if __name__ == "__main__":
    if sys.argv[1] == "make":
        make(int(sys.argv[2]), sys.argv[3], sys.argv[4])
    else:
        score(sys.argv[2], int(sys.argv[3]), sys.argv[4], sys.argv[5])
