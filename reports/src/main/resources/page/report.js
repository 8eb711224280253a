(function () {
  "use strict";
  var english = document.documentElement.lang === "en";

  function shown(value, format) {
    if (value === null || value === undefined) { return "—"; }
    var number = Math.abs(Number(value));
    if (format === "RATE") { return (number * 100).toFixed(2) + "%"; }
    return number.toLocaleString("en-US", format === "DECIMAL"
      ? { minimumFractionDigits: 2, maximumFractionDigits: 2 } : { maximumFractionDigits: 0 });
  }

  function axisLabel(value, format) {
    return format === "RATE" ? Math.round(value * 100) + "%" : Math.abs(value).toLocaleString("en-US");
  }

  function isLight(colour) {
    var parts = [1, 3, 5].map(function (at) { return parseInt(colour.substr(at, 2), 16); });
    return parts[0] * 0.3 + parts[1] * 0.6 + parts[2] * 0.1 > 150;
  }

  function tooNarrow(value, data) { return data.format === "RATE" && Math.abs(Number(value)) < 0.04; }

  function seriesOption(data, series) {
    return {
      type: "bar", name: series.name, stack: series.stack || undefined, data: series.values,
      itemStyle: { color: series.colour }, barMaxWidth: 26, barGap: "15%",
      label: {
        show: data.horizontal, position: series.stack ? "inside" : "right", fontSize: 11,
        color: series.stack && !isLight(series.colour) ? "#fff" : "#1f2a33",
        formatter: function (point) {
          return point.value === null || point.value === undefined || series.stack && (Number(point.value) === 0 || tooNarrow(point.value, data))
            ? "" : shown(point.value, data.format);
        }
      }
    };
  }

  var pen = document.createElement("canvas").getContext("2d");

  function widest(words) {
    pen.font = "12px " + getComputedStyle(document.body).fontFamily;
    return words.reduce(function (most, word) { return Math.max(most, pen.measureText(word).width); }, 0);
  }

  function addReference(options, data) {
    if (!data.reference) { return; }
    options.series[0].markLine = {
      symbol: "none", silent: true, lineStyle: { color: "#b5473c", type: "dashed", width: 1.5 },
      label: { formatter: data.reference.name, color: "#8c2f25", position: "end", distance: 24, fontSize: 12 },
      data: [{ xAxis: Number(data.reference.value) }]
    };
  }

  /** Whether the bars are shares that add up to a whole. */
  function isWhole(data) {
    return data.format === "RATE" && data.series.length > 1 && data.series[0].stack && data.categories.every(function (name, index) {
      return Math.abs(data.series.reduce(function (sum, series) { return sum + Number(series.values[index]); }, 0) - 1) < 0.001;
    });
  }

  function option(data, width) {
    var room = Math.min(widest(data.categories) * 1.06 + 4, width * 0.36);
    var names = {
      type: "category", data: data.categories, inverse: data.horizontal, axisTick: { show: false },
      axisLabel: { color: "#1f2a33", interval: data.horizontal ? 0 : "auto", width: data.horizontal ? room : undefined,
        overflow: "break", rotate: data.horizontal ? 0 : 45, hideOverlap: true }
    };
    var values = {
      type: "value", minInterval: data.format === "COUNT" ? 1 : undefined,
      max: isWhole(data) ? 1 : data.reference ? function (range) { return Math.ceil(Math.max(range.max, Number(data.reference.value)) * 1.1 / 5) * 5; } : undefined,
      axisLabel: { color: "#56636e", formatter: function (value) { return axisLabel(value, data.format); }, hideOverlap: true },
      splitLine: { lineStyle: { color: "#e4e8eb" } }
    };
    var rows = Math.ceil(data.series.reduce(function (sum, series) {
      return sum + series.name.length * (english ? 7 : 13) + 44;
    }, 0) / width);
    var top = 12 + rows * 24;
    var options = {
      animation: false, textStyle: { fontFamily: getComputedStyle(document.body).fontFamily },
      legend: { top: 0, left: 0, right: 0, itemWidth: 14, itemHeight: 10, textStyle: { color: "#1f2a33" } },
      grid: { left: data.horizontal ? room + 14 : 40, right: data.horizontal && !data.series[0].stack ? 56 : 20, top: top,
        bottom: data.horizontal ? data.reference ? 52 : 28 : 62 },
      tooltip: { trigger: "axis", axisPointer: { type: "shadow" }, confine: true, valueFormatter: function (value) { return shown(value, data.format); } },
      xAxis: data.horizontal ? values : names, yAxis: data.horizontal ? names : values,
      series: data.series.map(function (series) { return seriesOption(data, series); })
    };
    addReference(options, data);
    return { options: options, top: top };
  }

  function draw(box) {
    var data = box.data || (box.data = JSON.parse(box.querySelector("script").textContent));
    var built = option(data, box.clientWidth);
    var lines = data.series[0].stack ? 34 : 26 * data.series.length + 12;
    var height = data.horizontal ? built.top + 70 + data.categories.length * lines : built.top + 330;
    box.style.height = height + "px";
    if (!box.chart) {
      var canvas = document.createElement("div");
      canvas.style.height = "100%";
      box.appendChild(canvas);
      box.chart = echarts.init(canvas, null, { renderer: "svg" });
    }
    box.chart.resize();
    box.chart.setOption(built.options, true);
    var svg = box.querySelector("svg");
    if (svg && !svg.getAttribute("viewBox")) { svg.setAttribute("viewBox", "0 0 " + box.clientWidth + " " + height); }
  }

  function key(row, column) {
    var cell = row.cells[column];
    return cell.dataset.value === undefined ? cell.textContent.trim() : Number(cell.dataset.value);
  }

  function compare(a, b) {
    if (typeof a === "number" && typeof b === "number") { return a - b; }
    if (typeof a === "number") { return 1; }
    if (typeof b === "number") { return -1; }
    return a.localeCompare(b, document.documentElement.lang);
  }

  function sort(heading) {
    var table = heading.closest("table");
    var rising = heading.getAttribute("aria-sort") !== "ascending";
    table.querySelectorAll("th").forEach(function (other) { other.removeAttribute("aria-sort"); });
    heading.setAttribute("aria-sort", rising ? "ascending" : "descending");
    var rows = Array.prototype.slice.call(table.tBodies[0].rows);
    rows.sort(function (a, b) { return (rising ? 1 : -1) * compare(key(a, heading.cellIndex), key(b, heading.cellIndex)); });
    rows.forEach(function (row) { table.tBodies[0].appendChild(row); });
  }

  var boxes = document.querySelectorAll(".chart");
  boxes.forEach(draw);
  var waiting;
  window.addEventListener("resize", function () {
    clearTimeout(waiting);
    waiting = setTimeout(function () { boxes.forEach(draw); }, 150);
  });
  window.addEventListener("beforeprint", function () {
    document.querySelectorAll("details").forEach(function (details) { details.open = true; });
  });
  document.querySelectorAll("th").forEach(function (heading) {
    heading.tabIndex = 0;
    heading.addEventListener("click", function () { sort(heading); });
    heading.addEventListener("keydown", function (event) { if (event.key === "Enter") { sort(heading); } });
  });
})();
