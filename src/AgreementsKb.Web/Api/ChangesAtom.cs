using System.Globalization;
using System.Net;
using System.Text;
using System.Xml;
using AgreementsKb.Core.Comparison;
using AgreementsKb.Core.Features.Changes;
using AgreementsKb.Web.Problems;
using MediatR;

namespace AgreementsKb.Web.Api;

/// <summary>The changesets as an Atom feed (RFC 4287), for feed readers.</summary>
internal static class ChangesAtom
{
    public const string ContentType = "application/atom+xml";

    private const string Atom = "http://www.w3.org/2005/Atom";

    private static readonly XmlWriterSettings Form = new() { Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false) };

    private static readonly QueryParameter Limit = Paging.Limit(Recent.DefaultLimit, Recent.MaximumLimit);

    public static void MapChangesAtom(this RouteGroupBuilder api) => api
        .MapGet("/changes.atom", async (HttpContext context, IMediator mediator) =>
        {
            var request = context.Request;
            var query = new Recent.Query(Limit.Number(request, Recent.DefaultLimit), Paging.Cursor.Text(request));
            var feed = await mediator.Send(query, context.RequestAborted);
            Paging.LinkNext(context, feed.Next);
            await Answers.WriteForm(context, Write(feed, request), $"r{feed.Revision}", ContentType);
        })
        .Described(
            "changesFeed",
            "Changes",
            "Changes for feed readers",
            "An Atom feed: an entry for each changeset, newest first, with who made it, why, and its first "
            + "20 changes; the link of an entry leads to the rest. `next` links lead to older ones.")
        .Takes(Limit, Paging.Cursor)
        .Answers(new AnswerShape(Type: null, "The feed.", ContentType))
        .Problems(ProblemKinds.BadParameter);

    /// <summary>A feed is read far from here, so its links name this site.</summary>
    private static byte[] Write(Recent.Result feed, HttpRequest request)
    {
        var site = $"{request.Scheme}://{request.Host}";
        using var bytes = new MemoryStream();
        using (var xml = XmlWriter.Create(bytes, Form))
        {
            xml.WriteStartElement("feed", Atom);
            xml.WriteElementString("id", $"{site}/api/v1/changes.atom");
            xml.WriteElementString("title", "AgreementsKb: changes");
            xml.WriteElementString("subtitle", "What was changed in the knowledge base of migration agreements, by whom and why");
            xml.WriteElementString("updated", Time(feed.Items.Count > 0 ? feed.Items[0].Line.Changeset.At : DateTime.UnixEpoch));
            xml.WriteElementString("rights", $"{Licence.OfTheData.Name}, {Licence.OfTheData.Url}");
            Link(xml, "self", $"{site}{request.Path}{request.QueryString}", ContentType);
            Link(xml, "alternate", $"{site}/changes", "text/html");
            if (feed.Next is not null)
                Link(xml, "next", site + Paging.AddressOfNext(request, feed.Next), ContentType);

            foreach (var entry in feed.Items)
                Write(xml, entry, site);

            xml.WriteEndElement();
        }

        return bytes.ToArray();
    }

    private static void Write(XmlWriter xml, Recent.Entry entry, string site)
    {
        var signed = entry.Line.Changeset;
        var page = string.Create(CultureInfo.InvariantCulture, $"{site}/changes/{signed.Id}");
        xml.WriteStartElement("entry");
        xml.WriteElementString("id", page);
        xml.WriteElementString("title", Plain(signed.Reason));
        xml.WriteElementString("updated", Time(signed.At));
        xml.WriteStartElement("author");
        xml.WriteElementString("name", Plain(signed.Editor));
        xml.WriteEndElement();
        xml.WriteStartElement("category");
        xml.WriteAttributeString("term", signed.Nature.ToString().ToLowerInvariant());
        xml.WriteEndElement();
        Link(xml, "alternate", page, "text/html");
        xml.WriteStartElement("content");
        xml.WriteAttributeString("type", "html");
        xml.WriteString(Plain(Content(entry)));
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private static string Content(Recent.Entry entry)
    {
        var line = entry.Line;
        var changes = string.Concat(entry.Changes.Select(change =>
            $"<li>{change.Op} {change.Kind} {WebUtility.HtmlEncode(change.Title)} ({change.Id})</li>"));
        var left = line.Added + line.Changed + line.Removed - entry.Changes.Count;
        var rest = left > 0 ? FormattableString.Invariant($"<p>And {left} more.</p>") : "";
        return FormattableString.Invariant(
            $"<p>{line.Added} added, {line.Changed} changed, {line.Removed} removed.</p><ul>{changes}</ul>{rest}");
    }

    private static void Link(XmlWriter xml, string relation, string address, string type)
    {
        xml.WriteStartElement("link");
        xml.WriteAttributeString("rel", relation);
        xml.WriteAttributeString("type", type);
        xml.WriteAttributeString("href", address);
        xml.WriteEndElement();
    }

    /// <summary>Without the characters that XML cannot hold in any way.</summary>
    private static string Plain(string text) => string.Concat(text.EnumerateRunes()
        .Where(rune => rune.Value > char.MaxValue || XmlConvert.IsXmlChar((char)rune.Value)));

    private static string Time(DateTime at) => XmlConvert.ToString(at, XmlDateTimeSerializationMode.Utc);
}
