namespace Recsys.Models.Runs;

/// <summary>May an item that the user already had be ranked again in the test?</summary>
public enum HistoryMask
{
    /// <summary>No: the items of the history are taken out, as the product does.</summary>
    History,

    /// <summary>Yes: the whole catalogue competes, as RecBole does for sequential models.</summary>
    None,
}
