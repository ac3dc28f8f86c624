<#import "../layout.ftl" as layout>
<#import "../fields.ftl" as fields>
<#-- For whom, to what and until when access is given, in every form that says so; and in words. -->
<#assign areas = ["appointments", "forms", "plans", "documents", "results", "shop", "sign", "messages"]>

<#macro relationship form prefix>
<@fields.select form=form name="relationship" prefix=prefix label=msg("portal.grant.relationship") hint=msg("portal.grant.relationship.hint") required=true options=["self", "parent", "guardian", "partner", "child", "carer", "other"]?map(value -> [value, layout.text("portal.relationship.", value)])/>
</#macro>

<#-- The end and the areas, which most people leave as they are. -->
<#macro limits form prefix>
<@fields.text form=form name="until" prefix=prefix label=msg("portal.grant.until") hint=msg("portal.grant.until.hint") type="date"/>
<#local error = fields.fault(form, "areas")>
<fieldset class="field<#if error?has_content> field-wrong</#if>" id="${prefix}areas" tabindex="-1"<#if error?has_content> aria-describedby="${prefix}areas-error"</#if>>
  <legend>${msg("portal.grant.areas")}</legend>
  <@fields.notes prefix + "areas" "" error/>
  <div class="checks">
  <#list areas as area>
    <div class="check">
      <input id="${prefix}area-${area}" name="area-${area}" type="checkbox" value="true"<#if form.value("area-" + area) == "true"> checked</#if>>
      <label for="${prefix}area-${area}">${layout.text("portal.area.", area)}</label>
    </div>
  </#list>
  </div>
</fieldset>
</#macro>

<#-- Whether the part that most people leave as it is says something that the person should see. -->
<#function opened form>
  <#return form.value("until")?has_content || form.error("areas")?? || form.error("until")??>
</#function>

<#function labels>
  <#return {"relationship": msg("portal.grant.relationship"), "until": msg("portal.grant.until"), "areas": msg("portal.grant.areas")}>
</#function>

<#-- The areas in words, where not all of them are open. -->
<#function limited given>
  <#if given?size gte areas?size><#return ""></#if>
  <#return given?map(area -> layout.text("portal.area.", area))?join(", ")>
</#function>

<#-- What stands on a link, in words. own: whether the reader owns the account. -->
<#macro facts link zone own=false>
<span>${layout.text("portal.relationship." + own?then("own.", ""), link.relationship())} · ${layout.text("portal.level.", link.level())}</span>
<span>${msg("portal.family.since", page.date(link.since(), zone))} · ${layout.text("portal.door.", link.door())}</span>
<#if link.until()??><span>${msg("portal.family.until", page.lastDay(link.until(), zone))}</span></#if>
<#local only = limited(link.areas())>
<#if only?has_content><span>${msg("portal.family.only", only)}</span></#if>
</#macro>

<#-- When and by whom a link has ended, where it has. -->
<#macro ended link zone>
<#if link.endedAt()??><span>${msg("portal.family.ended", page.dateTime(link.endedAt(), zone))} · ${layout.text("portal.family.ended-by.", link.endedBy()!"time")}</span></#if>
</#macro>

<#-- One button that changes a link. hidden: what tells it from the same button of another link. -->
<#macro verb action words hidden look>
<form method="post" action="${page.url(action)}">
  <@layout.csrf/>
  <button class="button ${look}" type="submit">${words}<span class="visually-hidden"> (${hidden})</span></button>
</form>
</#macro>
