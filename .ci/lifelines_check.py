"""Compares gold.retention of a lake with Kaplan-Meier curves that lifelines fits to the same people.

    lifelines_check.py --lake DIR

The people's stays are put together here once more, in plain Python, from silver.person_month. Every survival and every
standard error (Greenwood) must agree to 1e-9 before rounding, and the rounded ones must be their roundings.
"""
import argparse
import math
from collections import defaultdict
from decimal import ROUND_HALF_UP, Decimal

from lifelines import KaplanMeierFitter

import lake

TOLERANCE = 1e-9


def month(day):
    return day.year * 12 + day.month - 1


def runs(months):
    """The unbroken runs of months, as [first, last]."""
    found = []
    for at in sorted(months):
        if found and found[-1][1] + 1 == at:
            found[-1][1] = at
        else:
            found.append([at, at])
    return found


def stays(folder):
    """Per district and year of joining the (entry, end, left) of everybody, in months since joining."""
    districts = {r["district_code"]: (month(r["first_period"]), month(r["last_period"]))
                 for r in lake.rows(folder, "silver.district_month")}
    transfers = {(r["district_code"], r["person_key"], r["direction"], month(r["period"]))
                 for r in lake.rows(folder, "silver.movement") if r["kind"] == "transfer"}
    people = defaultdict(dict)
    for row in lake.rows(folder, "silver.person_month"):
        people[row["district_code"], row["person_key"]][month(row["period"])] = row["community_work_since"]
    curves, left_out = defaultdict(list), 0
    for (district, person), months in people.items():
        begin, end = districts[district]
        since = [months[at] for at in sorted(months) if months[at]]
        for number, (first, last) in enumerate(runs(months)):
            joined = month(since[-1]) if since else None
            if joined is None or joined > last:
                left_out += 1
                continue
            came = (district, person, "entry", first) in transfers
            entry = joined if number == 0 and joined > begin and not came else max(first, joined)
            there = last == end
            left = not there and (district, person, "exit", last + 1) not in transfers
            curves[district, since[-1].year].append((entry - joined, last + (not there) - joined, left))
    return curves, left_out


def segments(curve):
    """The stays in parts between which nobody is at risk; lifelines refuses to fit across such a gap."""
    parts, until = [], None
    for stay in sorted(curve):
        if until is None or stay[0] >= until:
            parts.append([])
        parts[-1].append(stay)
        until = stay[1] if until is None else max(until, stay[1])
    return parts


def fit(curve):
    """A function from months to (survival, Greenwood's sum). Who enters and ends in one month was never at risk."""
    fitters = []
    for part in segments([stay for stay in curve if stay[0] < stay[1]]):
        entries, durations, left = zip(*part)
        fitters.append(KaplanMeierFitter().fit(durations, event_observed=left, entry=entries))

    def at(months):
        survival, greenwood = 1.0, 0.0
        for fitter in fitters:
            if months >= fitter.timeline[0]:
                survival *= fitter.survival_function_at_times(months).iloc[0]
                greenwood += fitter._cumulative_sq_.loc[:months].iloc[-1]
        return survival, greenwood

    return at


def rounded(value):
    return Decimal(repr(value)).quantize(Decimal("0.000001"), rounding=ROUND_HALF_UP)


def compare(curve, points, key):
    problems = []
    estimate = fit(curve)
    for point in points:
        at = point["months_since_joining"]
        survival, greenwood = estimate(at)
        pairs = [("survival", survival)]
        if survival > 0:
            pairs.append(("survival_se", survival * math.sqrt(greenwood)))
        elif point["survival_se"] is not None:
            problems.append(f"{key} month {at}: an error where survival is 0")
        for column, value in pairs:
            exact = point[column + "_unrounded"]
            if abs(exact - value) > TOLERANCE or point[column] != rounded(exact):
                problems.append(f"{key} month {at}: {column} is {point[column]} ({exact}), lifelines has {value}")
    return problems


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--lake", required=True)
    folder = parser.parse_args().lake
    points, left_out = defaultdict(list), 0
    for row in lake.rows(folder, "gold.retention"):
        if row["join_year"] is None:
            left_out += row["left_out"]
        else:
            points[row["district_code"], row["join_year"]].append(row)
    curves, expected_left_out = stays(folder)
    problems = [f"{key}: in one of the two only" for key in curves.keys() ^ points.keys()]
    if left_out != expected_left_out:
        problems.append(f"{left_out} stays left out, expected {expected_left_out}")
    for key in sorted(curves.keys() & points.keys()):
        problems += compare(curves[key], points[key], key)
    print(f"retention: {len(curves)} curves, {sum(map(len, points.values()))} points, {len(problems)} differences")
    for problem in problems[:10]:
        print("    " + problem)
    raise SystemExit(1 if problems else 0)


if __name__ == "__main__":
    main()
