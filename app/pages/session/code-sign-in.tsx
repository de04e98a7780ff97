import { createSignal, Match, Switch } from "solid-js";
import { isRefusedWith } from "../../api/api-refusal.ts";
import { changeAccount } from "../../api/change-account.ts";
import { createAttempt } from "../../api/create-attempt.ts";
import { type Newcomer, sendCode, verifyCode } from "../../api/session.ts";
import { locale } from "../../i18n/locale.ts";
import { useSession } from "../../shell/session.tsx";
import { CodeStep } from "./code-step.tsx";
import { createSignedIn } from "./create-signed-in.ts";
import { EmailStep } from "./email-step.tsx";
import { NameStep } from "./name-step.tsx";

export interface CodeSignInProps {
  /** Filled in where a link said whom it was sent to. */
  email?: string | undefined;
  /** The code was right or is being asked for: what stands around may wait for `onDone`. */
  onStart?: (() => void) | undefined;
  onDone: () => void;
}

type Step = "email" | "code" | "name";

/**
 * Signing in without a password: the mail, its six digits, and for who is new a name. Nothing typed is lost on the way
 * back, and one code serves for both tries when a name is asked for.
 */
export function CodeSignIn(props: CodeSignInProps) {
  const session = useSession();
  const signedIn = createSignedIn();
  const [step, setStep] = createSignal<Step>("email");
  const [email, setEmail] = createSignal(props.email ?? "");
  const [code, setCode] = createSignal("");

  const sending = createAttempt(async () => {
    props.onStart?.();
    await sendCode(email(), locale());
    setCode("");
    setStep("code");
  });
  const finish = async () => {
    await signedIn();
    // Somebody whom a market's team entered by mail alone has an account without a name.
    if (session.user()?.firstName === "") setStep("name");
    else props.onDone();
  };
  const verifying = createAttempt(async () => {
    try {
      await verifyCode(email(), code(), locale());
    } catch (error) {
      if (!isRefusedWith(error, "name_required")) throw error;
      setStep("name");
      return;
    }
    await finish();
  });
  const naming = createAttempt(async (newcomer: Newcomer) => {
    if (session.user()) await changeAccount(newcomer);
    else await verifyCode(email(), code(), locale(), newcomer);
    await finish();
  });

  return (
    <Switch>
      <Match when={step() === "email"}>
        <EmailStep
          email={email()}
          onEmail={setEmail}
          onSubmit={() => sending.run()}
          busy={sending.pending()}
          error={sending.error()}
        />
      </Match>
      <Match when={step() === "code"}>
        <CodeStep
          email={email()}
          code={code()}
          onCode={(typed) => {
            verifying.clear();
            setCode(typed);
          }}
          onSubmit={() => verifying.run()}
          onResend={() => sending.run()}
          onBack={() => setStep("email")}
          busy={verifying.pending()}
          error={verifying.error() ?? sending.error()}
        />
      </Match>
      <Match when={step() === "name"}>
        <NameStep onSubmit={(newcomer) => naming.run(newcomer)} busy={naming.pending()} error={naming.error()} />
      </Match>
    </Switch>
  );
}
