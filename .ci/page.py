"""Opens report pages in headless Chromium: every chart must be drawn, with marks and labels, and nothing may be loaded from elsewhere.

    page.py CHROMIUM PAGE [PAGE …]
"""
import os
import re
import subprocess
import sys
import tempfile


def rendered(chromium, page):
    """The page's DOM after its scripts ran, and what the browser complained of."""
    with tempfile.TemporaryDirectory() as profile:
        result = subprocess.run(
            [chromium, "--headless", "--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking",
             "--disable-component-update", "--disable-sync", "--enable-logging=stderr", f"--user-data-dir={profile}",
             "--virtual-time-budget=4000", "--dump-dom", "file://" + os.path.abspath(page)],
            capture_output=True, text=True, timeout=120, check=True)
    return result.stdout, [line for line in result.stderr.splitlines() if "CONSOLE" in line]


def problems(chromium, page):
    dom, complaints = rendered(chromium, page)
    charts = dom.split('class="chart"')[1:]
    if not charts:
        yield "no chart on the page"
    for chart in charts:
        name = re.search(r'aria-label="([^"]*)"', chart).group(1)
        drawing = re.search(r"<svg.*?</svg>", chart, re.S)
        marks = len(re.findall(r"<path", drawing.group(0))) if drawing else 0
        labels = len(re.findall(r"<text", drawing.group(0))) if drawing else 0
        print(f"    {name}: {marks} marks, {labels} labels")
        if marks < 5 or labels < 5:
            yield f"chart is empty: {name}"
    yield from complaints
    yield from (f"loads from elsewhere: {url}" for url in re.findall(r'(?:src|href)="(https?:[^"]*)"', dom))


def main():
    found = [f"{page}: {problem}" for page in sys.argv[2:] for problem in problems(sys.argv[1], page)]
    for problem in found:
        print("    " + problem)
    print(f"{len(sys.argv) - 2} pages opened, {len(found)} problems")
    return 1 if found or len(sys.argv) < 3 else 0


if __name__ == "__main__":
    sys.exit(main())
