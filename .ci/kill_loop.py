"""Kills `rosterlake run` (kill -9) at random moments, continues it, and compares every table with an undisturbed run.

    kill_loop.py --launcher PATH --landing DIR --key FILE --undisturbed LAKE --work DIR [--kills 8] [--fresh] [--seed N]

Without --fresh one lake is killed again and again until it has been killed that often, then finished. With --fresh every kill has
a lake of its own, which is finished and compared. Moments are drawn over --seconds, the time an undisturbed run takes.
"""
import argparse
import os
import random
import shutil
import signal
import subprocess
import time

import lake as reader

CLOCKS = {"decided_at", "recorded_at"}  # columns that hold the time of the run


def content(lake):
    return {name: sorted(repr(sorted((k, repr(v)) for k, v in row.items() if k not in CLOCKS)) for row in reader.rows(lake, name))
            for name in reader.tables(lake)}


def start(arguments, lake):
    environment = dict(os.environ, ROSTERLAKE_LANDING=arguments.landing, ROSTERLAKE_LAKE=lake, ROSTERLAKE_OUT=lake + "-reports",
                       ROSTERLAKE_PERSON_KEY_FILE=arguments.key)
    with open(lake + ".log", "ab") as log:
        return subprocess.Popen([arguments.launcher, "run"], env=environment, stdout=log, stderr=log, start_new_session=True)


def kill_after(arguments, lake, seconds):
    process = start(arguments, lake)
    try:
        process.wait(seconds)
        return False
    except subprocess.TimeoutExpired:
        os.killpg(process.pid, signal.SIGKILL)
        process.wait()
        return True


def finish_and_compare(arguments, lake, wanted):
    code = start(arguments, lake).wait()
    if code not in (0, 1):
        print(f"    {lake}: the continued run ended with {code}; see {lake}.log")
        return False
    found = content(lake)
    wrong = [name for name in sorted(wanted.keys() | found.keys()) if wanted.get(name) != found.get(name)]
    for name in wrong:
        a, b = wanted.get(name, []), found.get(name, [])
        print(f"    {lake}: {name} differs: {len(a)} rows undisturbed, {len(b)} after kills")
    return not wrong


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    for name in ("launcher", "landing", "key", "undisturbed", "work"):
        parser.add_argument("--" + name, required=True)
    parser.add_argument("--kills", type=int, default=8)
    parser.add_argument("--fresh", action="store_true")
    parser.add_argument("--seconds", type=float, default=60)
    parser.add_argument("--seed", type=int, default=1)
    arguments = parser.parse_args()
    moments = random.Random(arguments.seed)
    wanted, kills, good = content(arguments.undisturbed), 0, True
    os.makedirs(arguments.work, exist_ok=True)
    while kills < arguments.kills and good:
        lake = os.path.join(arguments.work, f"lake-{kills}" if arguments.fresh else "lake")
        seconds = moments.uniform(1, arguments.seconds if arguments.fresh else arguments.seconds / 2)
        killed = kill_after(arguments, lake, seconds)
        if killed:
            kills += 1
            print(f"    kill {kills} after {seconds:.1f} s", flush=True)
        if arguments.fresh or not killed or kills == arguments.kills:
            good = finish_and_compare(arguments, lake, wanted)
            shutil.rmtree(lake)
    print(f"{kills} kills, tables {'identical to' if good else 'DIFFERENT from'} the undisturbed run")
    return 0 if good else 1


if __name__ == "__main__":
    reader.leave(main())
