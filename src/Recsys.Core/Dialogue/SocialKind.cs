namespace Recsys.Core.Dialogue;

/// <summary>What is said between people.</summary>
public enum SocialKind
{
    Greeting,
    Thanks,
    Help,
    SmallTalk,
    NotUnderstood,
    StartedOver,
    Agreed,
    Declined,

    /// <summary>Something was chosen.</summary>
    Enjoy,
}
