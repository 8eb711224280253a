(function () {
  "use strict";
  var english = document.documentElement.lang === "en";

  /** Yuan as a chart tells them: tens of thousands in Chinese, millions in English; tables have them to the fen. */
  function money(yuan, decimals) {
    return (yuan / (english ? 1e6 : 1e4)).toLocaleString("en-US", { minimumFractionDigits: decimals, maximumFractionDigits: 2 });
  }

  function shown(value, format) {
    if (value === null || value === undefined) { return "—"; }
    if (format === "MONEY") { return money(Number(value), 2) + (english ? " m" : " 万元"); }
    var number = Math.abs(Number(value));
    if (format === "RATE") { return (number * 100).toFixed(2) + "%"; }
    return number.toLocaleString("en-US", format === "DECIMAL"
      ? { minimumFractionDigits: 2, maximumFractionDigits: 2 } : { maximumFractionDigits: 0 });
  }

  function axisLabel(value, format) {
    if (format === "MONEY") { return money(value, 0); }
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
      itemStyle: { color: series.colour }, barMaxWidth: data.format === "MONEY" ? 60 : 26, barGap: "15%",
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
    var few = data.format === "MONEY" && data.categories.length < 13;
    var names = {
      type: "category", data: data.categories, inverse: data.horizontal, axisTick: { show: false },
      axisLabel: { color: "#1f2a33", interval: data.horizontal ? 0 : "auto", width: data.horizontal ? room : undefined,
        overflow: "break", rotate: data.horizontal || few ? 0 : 45, hideOverlap: true }
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
    nameUnit(options, data, values);
    addReference(options, data);
    return { options: options, top: top };
  }

  /** Says above the axis in which unit the money is. */
  function nameUnit(options, data, axis) {
    if (data.format !== "MONEY") { return; }
    axis.name = english ? "million yuan" : "万元";
    axis.nameTextStyle = { color: "#56636e", align: "left" };
    axis.nameGap = 12;
    options.grid.top += 22;
    options.grid.left = 64;
  }

  function bandSeries(data, band, index) {
    var common = { type: "line", stack: "band" + index, symbol: "none", silent: true, lineStyle: { opacity: 0 }, tooltip: { show: false } };
    return [
      Object.assign({ name: band.name + "-", data: band.low }, common),
      Object.assign({ name: band.name, itemStyle: { color: band.colour }, areaStyle: { color: band.colour, opacity: 0.22 },
        data: band.high.map(function (high, at) { return high === null ? null : Number(high) - Number(band.low[at]); }) }, common)
    ];
  }

  var dashes = ["solid", "dashed", "dotted", [8, 3, 2, 3]];

  function linesOption(data, width) {
    var rest = { horizontal: false, format: data.format, categories: data.categories,
      series: data.series.map(function (line) { return { name: line.name, colour: line.colour, stack: "", values: line.values }; }) };
    var built = option(rest, width);
    var lines = data.series.map(function (line, index) {
      return { type: "line", name: line.name, data: line.values, showSymbol: data.categories.length < 14, symbolSize: 6,
        itemStyle: { color: line.colour }, lineStyle: { width: 2.2, type: dashes[index % dashes.length] }, z: 5 };
    });
    built.options.series = data.bands.reduce(function (all, band, index) { return all.concat(bandSeries(data, band, index)); }, []).concat(lines);
    built.options.legend.data = data.series.concat(data.bands).map(function (line) { return line.name; });
    built.options.yAxis.scale = true;
    built.options.tooltip.axisPointer = { type: "line" };
    return built;
  }

  /** Each step hangs between the totals before and after it, on an invisible bar. */
  function waterfallOption(data, width) {
    var level = 0;
    var bars = data.steps.map(function (step) {
      var from = step.total ? 0 : level;
      level = from + Number(step.amount);
      return { from: from, to: level, step: step };
    });
    function values(pick) { return bars.map(pick); }
    var rest = { horizontal: false, format: data.format, categories: data.steps.map(function (step) { return step.name; }),
      series: [{ name: "", colour: "#24577f", stack: "step", values: values(function (bar) { return bar.to; }) }] };
    var built = option(rest, width);
    built.options.series = [
      { type: "bar", stack: "step", silent: true, itemStyle: { color: "transparent" }, barMaxWidth: 64,
        data: values(function (bar) { return bar.step.total ? 0 : Math.min(bar.from, bar.to); }) },
      { type: "bar", stack: "step", barMaxWidth: 64,
        data: values(function (bar) {
          var colour = bar.step.total ? "#24577f" : bar.to >= bar.from ? "#c07a45" : "#4f8f73";
          return { value: Math.abs(bar.to - bar.from), itemStyle: { color: colour } };
        }),
        label: { show: true, position: "top", fontSize: 11, color: "#1f2a33", formatter: function (point) {
          var step = data.steps[point.dataIndex];
          return (step.total || Number(step.amount) < 0 ? "" : "+") + money(Number(step.amount), 2);
        } } }
    ];
    built.options.legend.show = false;
    built.options.tooltip = { show: false };
    built.options.xAxis.axisLabel = { color: "#1f2a33", interval: 0, overflow: "break", width: Math.max(48, (width - 90) / data.steps.length - 6) };
    built.options.grid.bottom = 56;
    var totals = bars.filter(function (bar) { return bar.step.total; });
    var lowest = Math.min.apply(null, bars.map(function (bar) { return Math.min(bar.step.total ? bar.to : bar.from, bar.to); }));
    var highest = Math.max.apply(null, bars.map(function (bar) { return bar.to; }));
    if (totals.length > 1 && lowest > 0 && (highest - lowest) < highest * 0.25) {
      var unit = Math.pow(10, Math.floor(Math.log(highest - lowest || highest) / Math.LN10));
      built.options.yAxis.min = Math.max(0, Math.floor((lowest - (highest - lowest) * 0.4) / unit) * unit);
      built.options.series[0].data = built.options.series[0].data.map(function (value, at) { return bars[at].step.total ? 0 : value; });
    }
    return built;
  }

  function draw(box) {
    var data = box.data || (box.data = JSON.parse(box.querySelector("script").textContent));
    var built = (data.kind === "lines" ? linesOption : data.kind === "waterfall" ? waterfallOption : option)(data, box.clientWidth);
    var lines = data.kind ? 0 : data.series[0].stack ? 34 : 26 * data.series.length + 12;
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
