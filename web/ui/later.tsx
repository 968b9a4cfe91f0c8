import type { ComponentType } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { Failure, Skeleton } from './states.tsx';

/** A component whose code is fetched when it is first shown; a failed fetch can be tried again. */
export function later<Props extends object>(load: () => Promise<ComponentType<Props>>): ComponentType<Props> {
  let ready: ComponentType<Props> | null = null;
  return function Later(props: Props) {
    const [state, setState] = useState<{ there: boolean; problem: unknown }>({
      there: ready !== null,
      problem: null,
    });
    const fetchIt = () => {
      setState({ there: false, problem: null });
      load().then(
        (component) => {
          ready = component;
          setState({ there: true, problem: null });
        },
        (problem: unknown) => setState({ there: false, problem }),
      );
    };
    useEffect(() => {
      if (!ready) fetchIt();
    }, []);
    if (state.problem) return <Failure problem={state.problem} onRetry={fetchIt} />;
    const There = ready;
    return There ? <There {...props} /> : <Skeleton />;
  };
}
