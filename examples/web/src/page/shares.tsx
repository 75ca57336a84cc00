import { useId, useRef, useState } from 'react';
import type { ShareShown, Sharing, ThingToShare } from '../server/shares';
import { request, type Unanswered, useAnswer } from './api';
import { CopyLines } from './copy-lines';
import { Day } from './day';

/** What a teacher shares of a cycle: to share one thing more, and to take one back, is a button each. */
export function Shares({ cycle }: { readonly cycle: string }) {
  const { answer, problem, again } = useAnswer<Sharing>(`cycles/${cycle}/sharing`);
  const heading = useRef<HTMLHeadingElement>(null);
  const [news, setNews] = useState('');
  const [refused, setRefused] = useState<readonly string[]>([]);
  // The same id again after an answer that was lost: what was kept is not kept twice.
  const ids = useRef(new Map<string, string>());

  const ask = async (path: string, about: string, body: object, done: string) => {
    const id = ids.current.get(about) ?? crypto.randomUUID();
    ids.current.set(about, id);
    try {
      await request(path, 'POST', { ...body, id });
      ids.current.delete(about);
      setRefused([]);
      await again();
      setNews(done);
      // The button that was pressed is there no more.
      heading.current?.focus();
    } catch (thrown) {
      const { message, refusals = [] } = thrown as Unanswered;
      setNews('');
      setRefused(refusals.length > 0 ? refusals.map((each) => each.message) : [message]);
    }
  };
  return (
    <section aria-labelledby="shares">
      <h2 id="shares" ref={heading} tabIndex={-1}>
        What you share
      </h2>
      <p role="status" className="news">
        {news}
      </p>
      <div role="alert" className="refused">
        {refused.map((each) => (
          <p key={each}>{each}</p>
        ))}
      </div>
      {problem !== undefined && <p role="alert">{problem}</p>}
      {answer !== undefined && (
        <>
          <Shared shared={answer.shared} onWithdraw={({ id, text }) => ask(`shares/${id}/withdrawn`, id, {}, `Taken back: ${text}`)} />
          <Open
            sharing={answer}
            onShare={({ item, text }) => ask(`cycles/${cycle}/shares`, item, { item }, `Shared with ${answer.reader}: ${text}`)}
          />
        </>
      )}
    </section>
  );
}

function Shared({ shared, onWithdraw }: { readonly shared: readonly ShareShown[]; readonly onWithdraw: (share: ShareShown) => void }) {
  if (shared.length === 0) return <p>Nothing: what you and your coach do stays between you.</p>;
  return (
    <ul className="lines">
      {shared.map((share) => (
        <li key={share.id}>
          <span>{share.text}</span>
          <span>
            {share.state} with {share.reader}
            {share.withdrawable && (
              <>
                , until <Day on={share.until} />
              </>
            )}
            .{' '}
            {share.lastOn === undefined ? (
              'Not read yet.'
            ) : (
              <>
                Read {share.read} {share.read === 1 ? 'time' : 'times'}, last on <Day on={share.lastOn} />.
              </>
            )}
          </span>
          {share.withdrawable && (
            <button type="button" aria-label={`Take it back: ${share.text}`} onClick={() => onWithdraw(share)}>
              Take it back
            </button>
          )}
        </li>
      ))}
    </ul>
  );
}

function Open({ sharing: { open, reader }, onShare }: { readonly sharing: Sharing; readonly onShare: (thing: ThingToShare) => void }) {
  const title = useId();
  if (open.length === 0 || reader === undefined) return null;
  return (
    <>
      <h3 id={title}>What you could share</h3>
      <p>
        {reader} would read a copy as it is now, for thirty days or until you take it back. Nobody else reads it, and nothing of the cycle
        beside it.
      </p>
      <ul className="lines" aria-labelledby={title}>
        {open.map((thing) => (
          <li key={thing.item}>
            <div>
              <p>{thing.text}</p>
              <CopyLines lines={thing.copy} title="What is in the copy" />
            </div>
            <button type="button" aria-label={`Share with ${reader}: ${thing.text}`} onClick={() => onShare(thing)}>
              Share with {reader}
            </button>
          </li>
        ))}
      </ul>
    </>
  );
}
