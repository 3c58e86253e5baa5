namespace Recsys.Simulation.Users;

/// <summary>The prompts of the plugin Simulator, by the names of their folders.</summary>
public enum SimulatorPrompt
{
    /// <summary>Words what code has decided.</summary>
    Speak,

    /// <summary>The free-form seeker of iEvaLM: is told the targets and four rules.</summary>
    SeekFreely,

    /// <summary>iEvaLM's persuasiveness, 2 whenever a target is mentioned.</summary>
    JudgePersuasionMentioned,

    /// <summary>The same without that clause.</summary>
    JudgePersuasion,

    /// <summary>Which of a reply's claims do the facts bear out?</summary>
    JudgeFaithfulness,
}
