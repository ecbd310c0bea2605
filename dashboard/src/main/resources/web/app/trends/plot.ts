/** Draws charts of days by ECharts, of which only what is used is bundled. It is a chunk of its own, read when needed. */
import { BarChart, LineChart } from 'echarts/charts';
import { GridComponent } from 'echarts/components';
import { init, use, type EChartsCoreOption, type EChartsType } from 'echarts/core';
import { CanvasRenderer } from 'echarts/renderers';
import { resolveColours } from '../design/palette';
import { reducedMotion } from '../design/reduced-motion';
import { day } from '../i18n/i18n';
import { isolated, type Chart, type Series } from './series';

use([BarChart, LineChart, GridComponent, CanvasRenderer]);

const FRAME = ['--chart-grid', '--chart-text', '--surface'] as const;

const TOP = 28;
const BOTTOM = 28;
const LEFT = 44;
const RIGHT = 8;

/** Where a day stands in the picture, in pixels. */
export interface Place {
  x: number;
  top: number;
  height: number;
}

export class Plot {
  private readonly engine: EChartsType;
  private readonly resizing: ResizeObserver;
  private chart: Chart | null = null;

  constructor(
    private readonly host: HTMLElement,
    private readonly onPlaced: () => void,
  ) {
    this.engine = init(host, null, { renderer: 'canvas' });
    this.resizing = new ResizeObserver(() => {
      this.engine.resize();
      if (this.chart) this.draw(this.chart);
    });
    this.resizing.observe(host);
  }

  draw(chart: Chart): void {
    this.chart = chart;
    this.engine.setOption(optionOf(chart, this.host), { notMerge: true });
    this.onPlaced();
  }

  placeOf(index: number): Place {
    const x = this.engine.convertToPixel({ xAxisIndex: 0 }, index);
    return { x, top: TOP, height: this.host.clientHeight - TOP - BOTTOM };
  }

  /** The day under a point of the picture. */
  dayAt(x: number): number {
    const last = (this.chart?.days.length ?? 1) - 1;
    const index = Math.round(this.engine.convertFromPixel({ xAxisIndex: 0 }, x));
    return Math.min(Math.max(index, 0), last);
  }

  dispose(): void {
    this.resizing.disconnect();
    this.engine.dispose();
  }
}

function optionOf(chart: Chart, host: HTMLElement): EChartsCoreOption {
  const colours = resolveColours([...FRAME, ...chart.series.map((one) => one.colour)]);
  const text = { color: colours['--chart-text'], fontFamily: getComputedStyle(host).fontFamily, fontSize: 12 };
  const dayWidth = (host.clientWidth - LEFT - RIGHT) / chart.days.length;
  const { axis } = chart;
  return {
    animation: !reducedMotion(),
    animationDuration: 350,
    animationDurationUpdate: 250,
    textStyle: text,
    grid: { left: LEFT, right: RIGHT, top: TOP, bottom: BOTTOM },
    xAxis: {
      type: 'category',
      data: chart.days,
      axisTick: { show: false },
      axisLine: { onZero: false, lineStyle: { color: colours['--chart-grid'] } },
      axisLabel: { ...text, hideOverlap: true, formatter: (iso: string) => day(iso, 'month') },
    },
    yAxis: {
      type: 'value',
      name: axis.unit,
      nameGap: 12,
      nameTextStyle: { ...text, align: 'right', padding: [0, 6, 0, 0] },
      min: axis.min ?? null,
      max: axis.max ?? null,
      scale: axis.floating ?? false,
      ...(axis.floating ? { boundaryGap: ['8%', '8%'] } : {}),
      splitNumber: 4,
      ...(axis.interval === undefined ? {} : { interval: axis.interval }),
      axisLabel: { ...text, formatter: (value: number) => axis.tick(value) },
      splitLine: { lineStyle: { color: colours['--chart-grid'] } },
    },
    series: chart.series.flatMap((one) => drawn(one, colours[one.colour] ?? '', dayWidth)),
  };
}

function drawn(series: Series, colour: string, dayWidth: number): object[] {
  switch (series.kind) {
    case 'bar':
      return [bars(series, colour)];
    case 'line':
      return [
        line(series, {
          itemStyle: { color: colour },
          lineStyle: { color: colour, width: 2.5 },
          symbolSize: (_: unknown, { dataIndex }: { dataIndex: number }) => (isolated(series.values, dataIndex) ? 6 : 0),
        }),
      ];
    case 'points':
      return [line(series, { itemStyle: { color: colour }, lineStyle: { width: 0 }, symbolSize: 5 })];
    case 'target':
      return [line(series, { lineStyle: { color: colour, width: 2, type: [6, 5] }, symbol: 'none' })];
    case 'mark':
      return [
        line(series, {
          itemStyle: { color: colour },
          lineStyle: { width: 0 },
          symbol: 'rect',
          symbolSize: [Math.max(dayWidth - 1, 2), 3],
        }),
      ];
    case 'band':
      return band(series, colour);
  }
}

const QUIET = { silent: true, emphasis: { disabled: true } };

function bars(series: Series, colour: string): object {
  return {
    ...QUIET,
    id: series.key,
    type: 'bar',
    barMaxWidth: 14,
    barCategoryGap: '25%',
    itemStyle: { color: colour, borderRadius: [2, 2, 0, 0] },
    data: series.values.map((value, index) => (series.faint?.[index] ? { value, itemStyle: { opacity: 0.45 } } : value)),
  };
}

function line(series: Series, more: object): object {
  return {
    ...QUIET,
    id: series.key,
    type: 'line',
    z: 4,
    connectNulls: false,
    showAllSymbol: true,
    symbol: 'circle',
    data: [...series.values],
    ...more,
  };
}

/** A band is a line at its lower edge and, stacked on it, the area up to the line at its upper one. */
function band(series: Series, colour: string): object[] {
  const edge = { symbol: 'none', step: 'middle', stack: series.key, z: 3, lineStyle: { color: colour, width: 1.5 } };
  const thickness = series.values.map((low, index) => {
    const high = series.high?.[index] ?? null;
    return low === null || high === null ? null : Math.max(high - low, 0);
  });
  return [
    line(series, { ...edge, id: `${series.key}-low` }),
    line(series, { ...edge, areaStyle: { color: colour, opacity: 0.35 }, data: thickness }),
  ];
}
