namespace Recsys.Cli;

/// <summary>Something that the person at the keyboard can put right; the message says what, where and how.</summary>
internal sealed class UserErrorException : Exception
{
    public UserErrorException(string message) : base(message) { }

    public UserErrorException(string message, Exception cause) : base(message, cause) { }
}
