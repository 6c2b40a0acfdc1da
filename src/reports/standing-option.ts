import type { BarSeriesOption, EChartsOption, TitleComponentOption, YAXisComponentOption } from 'echarts';
import { fontFamily } from './fonts';
import {
  figureOf,
  type Layout,
  labelGap,
  labelLine,
  legendGap,
  margin,
  text,
  titleLine,
  width,
} from './layout';
import { type SegmentName, segmentNames, segmentsOf, sharesOf } from './segments';
import type { StandingPicture } from './standing-picture';

/** Dark enough for white figures; grey is for what nobody has to do anything about yet. */
const colours: Record<SegmentName, { fill: string; figure: string }> = {
  onTime: { fill: '#15803d', figure: '#ffffff' },
  late: { fill: '#f5b945', figure: '#3b2700' },
  returned: { fill: '#6d5bd0', figure: '#ffffff' },
  waiting: { fill: '#d3dae4', figure: '#2b3648' },
  overdue: { fill: '#d42a2a', figure: '#ffffff' },
};
const ink = '#14213a';
const quiet = '#5b6880';
const track = '#eef1f6';

/** Wide enough for three digits. */
const leastShare = 0.075;

/** The chart: one bar for each campaign, as wide as the picture, its name above it on the left, received/expected on the right. */
export function standingOption(picture: StandingPicture, layout: Layout): EChartsOption {
  return {
    animation: false,
    backgroundColor: '#ffffff',
    textStyle: { fontFamily, color: ink },
    title: titleOf(layout),
    legend: {
      top: layout.legendTop,
      left: margin,
      width: width - 2 * margin,
      padding: 0,
      itemGap: legendGap,
      itemWidth: 28,
      itemHeight: 28,
      icon: 'roundRect',
      selectedMode: false,
      textStyle: { fontSize: text.legend, color: ink, padding: [0, 0, 0, 2] },
    },
    grid: { left: margin, right: margin, top: layout.top, height: layout.pitch * picture.rows.length },
    xAxis: { type: 'value', min: 0, max: 1, show: false },
    yAxis: axesOf(picture, layout),
    series: seriesOf(picture, layout),
  };
}

function titleOf(layout: Layout): TitleComponentOption {
  return {
    left: margin,
    top: margin,
    padding: 0,
    text: layout.title.join('\n'),
    textStyle: { fontSize: text.title, lineHeight: titleLine, fontWeight: 'bold', color: ink },
    subtext: layout.subtitle,
    itemGap: 8,
    subtextStyle: { fontSize: text.subtitle, lineHeight: labelLine, color: quiet },
  };
}

function axesOf(picture: StandingPicture, layout: Layout): YAXisComponentOption[] {
  const bare = {
    type: 'category' as const,
    inverse: true,
    axisLine: { show: false },
    axisTick: { show: false },
  };
  const above = { inside: true, margin: 0, verticalAlign: 'bottom' as const, interval: 0 };
  const padding = [0, 0, layout.barHeight / 2 + labelGap, 0];
  return [
    {
      ...bare,
      data: layout.labels.map((lines) => lines.join('\n')),
      axisLabel: {
        ...above,
        align: 'left',
        padding,
        fontSize: text.label,
        lineHeight: labelLine,
        color: ink,
      },
    },
    {
      ...bare,
      position: 'right',
      data: picture.rows.map(({ counts }) => figureOf(counts)),
      axisLabel: {
        ...above,
        align: 'right',
        padding,
        fontSize: text.figure,
        lineHeight: labelLine,
        fontWeight: 'bold',
        color: ink,
      },
    },
  ];
}

function seriesOf(picture: StandingPicture, layout: Layout): BarSeriesOption[] {
  const rows = picture.rows.map(({ counts }) => {
    const segments = segmentsOf(counts);
    const filled = segmentNames.filter((name) => segments[name] > 0);
    return { segments, shares: sharesOf(segments, leastShare), first: filled[0], last: filled.at(-1) };
  });
  return segmentNames.map((name) => ({
    type: 'bar',
    stack: 'all',
    name: picture.legend[name],
    barWidth: layout.barHeight,
    showBackground: name === segmentNames[0],
    backgroundStyle: { color: track, borderRadius: 14 },
    itemStyle: { color: colours[name].fill },
    label: { show: true, fontSize: text.segment, fontWeight: 'bold', color: colours[name].figure },
    data: rows.map(({ segments, shares, first, last }) => ({
      value: shares[name],
      label: { show: segments[name] > 0, formatter: String(segments[name]) },
      itemStyle: { borderRadius: corners(name === first, name === last) },
    })),
  }));
}

/** Only the outer corners of a bar are round: top left, top right, bottom right, bottom left. */
function corners(first: boolean, last: boolean): number[] {
  const [left, right] = [first ? 14 : 0, last ? 14 : 0];
  return [left, right, right, left];
}
