import { useEffect, useRef } from 'react';
import embed from 'vega-embed';
import type { GoalShown } from '../server/cycle-page';
import { Day } from './day';

type ChartProps = Pick<GoalShown, 'measured'> & { readonly spec: GoalShown['chart'] };

/** Draws a goal. Who cannot see it has its description, and the measurements as a table. */
export function Chart({ spec, measured }: ChartProps) {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (place.current === null) return;
    // `ast`: no code is made of text, as the page's security policy demands.
    const drawn = embed(place.current, spec as unknown as Parameters<typeof embed>[1], {
      actions: false,
      ast: true,
      renderer: 'svg',
      defaultStyle: false,
    });
    return () => void drawn.then(({ finalize }) => finalize());
  }, [spec]);
  return (
    <>
      {/* Vega names the place that it draws into in its own words: ours are around it. */}
      <div className="chart" role="img" aria-label={spec.description}>
        <div ref={place} aria-hidden="true" />
      </div>
      <details>
        <summary>The measurements as a table</summary>
        <table>
          <thead>
            <tr>
              <th scope="col">Day</th>
              <th scope="col">Measured</th>
            </tr>
          </thead>
          <tbody>
            {measured.map(({ on, value }) => (
              <tr key={`${on} ${value}`}>
                <td>
                  <Day on={on} />
                </td>
                <td>{value}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </>
  );
}
