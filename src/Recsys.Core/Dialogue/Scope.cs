namespace Recsys.Core.Dialogue;

/// <summary>How long a statement holds.</summary>
public enum Scope
{
    /// <summary>For this chat only.</summary>
    Chat,

    /// <summary>Until it is taken back.</summary>
    Always,
}
